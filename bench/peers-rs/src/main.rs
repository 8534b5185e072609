//! rs-trafilatura as bench/outside.ts wants its peers: told pages, then doing all of them for each line.
use std::io::{stdin, BufRead};

fn main() {
    let mut lines = stdin().lock().lines().map(|line| line.unwrap_or_default());
    let mut pages = Vec::new();
    for line in lines.by_ref() {
        let Some((path, _url)) = line.split_once('\t') else { break };
        pages.push(std::fs::read(path).expect("the bench has written the page"));
    }
    println!("{}", env!("PEER_VERSION"));
    for _ in lines {
        let start = cpu_time::ProcessTime::now();
        let mut characters = 0;
        for page in &pages {
            if let Ok(result) = rs_trafilatura::extract(&String::from_utf8_lossy(page)) {
                characters += result.content_text.len() + result.metadata.title.map_or(0, |title| title.len());
            }
        }
        std::hint::black_box(characters);
        println!("{}", start.elapsed().as_secs_f64());
    }
}
