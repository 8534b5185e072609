// go-trafilatura as bench/outside.ts wants its peers: told pages, then doing all of them for each line.
// With an argument, as bench/peers.ts does: `versions`, or its name and pages to make rows of.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
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

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/markusmobius/go-trafilatura" {
				return dep.Version
			}
		}
	}
	return "unknown"
}

type row struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Title     string   `json:"title"`
	Authors   []string `json:"authors"`
	Published *string  `json:"published"`
}

// A page that breaks it is a page it gives nothing for.
func rowOf(id, path, address string) (out row) {
	out = row{ID: id, Authors: []string{}}
	defer func() { _ = recover() }()
	file, err := os.Open(path)
	if err != nil {
		return out
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return out
	}
	data, err := io.ReadAll(plain)
	if err != nil {
		return out
	}
	from, _ := url.Parse(address)
	result, err := trafilatura.Extract(bytes.NewReader(data), trafilatura.Options{OriginalURL: from, ExcludeComments: true})
	if err != nil || result == nil {
		return out
	}
	out.Text, out.Title = result.ContentText, result.Metadata.Title
	for _, name := range strings.Split(result.Metadata.Author, ";") {
		if name = strings.TrimSpace(name); name != "" {
			out.Authors = append(out.Authors, name)
		}
	}
	if !result.Metadata.Date.IsZero() {
		day := result.Metadata.Date.Format("2006-01-02")
		out.Published = &day
	}
	return out
}

func rows(in io.Reader) {
	pages, out := json.NewDecoder(in), json.NewEncoder(os.Stdout)
	for {
		var page struct{ ID, Path, URL string }
		if pages.Decode(&page) != nil {
			return
		}
		_ = out.Encode(rowOf(page.ID, page.Path, page.URL))
	}
}

func main() {
	in := bufio.NewReader(os.Stdin)
	if len(os.Args) > 1 {
		if os.Args[1] == "versions" {
			fmt.Printf("{\"go-trafilatura\": %q}\n", version())
		} else {
			rows(in)
		}
		return
	}
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
	fmt.Println(version())
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
