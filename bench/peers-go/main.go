// go-trafilatura as bench/outside.ts wants its peers: told pages, then doing all of them for each line.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/markusmobius/go-trafilatura"
)

type page struct {
	data []byte
	url  *url.URL
}

// Seconds of processor time, collecting of garbage included.
func seconds() float64 {
	var use syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &use)
	return float64(use.Utime.Sec+use.Stime.Sec) + float64(use.Utime.Usec+use.Stime.Usec)/1e6
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var pages []page
	for {
		line, err := in.ReadString('\n')
		line = strings.TrimRight(line, "\n")
		if err != nil || line == "" {
			break
		}
		parts := strings.SplitN(line, "\t", 2)
		data, err := os.ReadFile(parts[0])
		if err != nil {
			panic(err)
		}
		address, _ := url.Parse(parts[1])
		pages = append(pages, page{data, address})
	}
	version := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/markusmobius/go-trafilatura" {
				version = dep.Version
			}
		}
	}
	fmt.Println(version)
	for {
		if _, err := in.ReadString('\n'); err != nil {
			return
		}
		start := seconds()
		for _, p := range pages {
			result, err := trafilatura.Extract(bytes.NewReader(p.data), trafilatura.Options{OriginalURL: p.url, ExcludeComments: true})
			if err == nil {
				_, _ = json.Marshal(map[string]any{"text": result.ContentText, "metadata": result.Metadata})
			}
		}
		fmt.Println(seconds() - start)
	}
}
