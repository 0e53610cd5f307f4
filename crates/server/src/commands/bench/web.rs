//! `cd4d bench web`: how fast pages are, each beside a bare handler of the same framework that answers a fixed page of the
//! same size, in the same run. Machines differ; quote the ratio.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use clap::Args;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::cli::Failure;
use crate::serve::house;
use crate::setup;

/// Pages, each beside a bare handler of the same framework.
#[derive(Args)]
pub struct Web {
    /// The folder of a demonstration that was made before.
    #[arg(long, default_value = "data/demo")]
    data: std::path::PathBuf,
    /// Seconds for each row.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
}

/// Connections that ask at the same time.
const CLIENTS: usize = 8;
/// Public pages that are measured.
const PAGES: [(&str, &str); 3] = [("home", "/en/"), ("public list", "/en/assignments"), ("public results", "/en/results")];

impl Web {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        if !self.data.join("cd4d.sqlite").exists() {
            return Err(Failure::Work("make the demonstration first: cd4d demo".to_owned()));
        }
        let plan = crate::cli::Place { data: self.data.clone(), database: None }.plan("http://127.0.0.1");
        let app = Arc::new(setup::app(&plan).await?);
        let ours = open(house(app).router()).await?;
        println!("{:16} {:>10} {:>12} {:>12} {:>8} {:>9} {:>9}", "page", "bytes", "ours /s", "bare /s", "ratio", "p50 ms", "p99 ms");
        for (name, path) in PAGES {
            let size = fetch_size(ours, path).await?;
            let body: &'static str = Box::leak("x".repeat(size).into_boxed_str());
            let bare = open(Router::new().fallback(get(move || async move { axum::response::Html(body) }))).await?;
            let time = Duration::from_secs(self.seconds);
            // In turn, twice, so that a machine that slows down in between slows both.
            let (first, second) = (load(ours, path, time / 2).await?, load(bare, path, time / 2).await?);
            let (third, fourth) = (load(ours, path, time / 2).await?, load(bare, path, time / 2).await?);
            let mut waits: Vec<Duration> = first.into_iter().chain(third).collect();
            let bare_count = second.len() + fourth.len();
            waits.sort();
            let rate = |count: usize| count as f64 / self.seconds as f64;
            let at = |share: usize| waits.get(waits.len() * share / 100).map_or(0.0, |wait| wait.as_secs_f64() * 1000.0);
            let ratio = rate(waits.len()) / rate(bare_count.max(1));
            println!(
                "{name:16} {size:>10} {:>12.0} {:>12.0} {ratio:>8.2} {:>9.1} {:>9.1}",
                rate(waits.len()),
                rate(bare_count),
                at(50),
                at(99)
            );
        }
        Ok(())
    }
}

/// Serves on a free port of this machine.
async fn open(router: Router) -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn fetch_size(address: SocketAddr, path: &str) -> Result<usize, Failure> {
    let mut line = TcpStream::connect(address).await.map_err(|error| error.to_string())?;
    ask(&mut line, path, &mut Vec::new()).await
}

/// Asks over and over on some connections; how long each answer took.
async fn load(address: SocketAddr, path: &'static str, time: Duration) -> Result<Vec<Duration>, Failure> {
    let clients = (0..CLIENTS).map(|_| {
        tokio::spawn(async move {
            let mut line = TcpStream::connect(address).await.map_err(|error| error.to_string())?;
            let (mut waits, mut buffer, begun) = (Vec::new(), Vec::new(), Instant::now());
            while begun.elapsed() < time {
                let asked = Instant::now();
                if let Err(Failure::Work(text) | Failure::Use(text) | Failure::Quarantined(text)) = ask(&mut line, path, &mut buffer).await
                {
                    return Err(text);
                }
                waits.push(asked.elapsed());
            }
            Ok::<_, String>(waits)
        })
    });
    let mut all = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        all.extend(client.await.map_err(|error| error.to_string())??);
    }
    Ok(all)
}

/// One question on an open line; the size of the answer's body.
async fn ask(line: &mut TcpStream, path: &str, buffer: &mut Vec<u8>) -> Result<usize, Failure> {
    let question = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    line.write_all(question.as_bytes()).await.map_err(|error| error.to_string())?;
    buffer.clear();
    loop {
        let mut chunk = [0u8; 16 * 1024];
        let read = line.read(&mut chunk).await.map_err(|error| error.to_string())?;
        if read == 0 {
            return Err(Failure::Work("the line was closed".to_owned()));
        }
        buffer.extend_from_slice(&chunk[..read]);
        let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
        if !head.starts_with("http/1.1 200") {
            return Err(Failure::Work(format!("{path} answered {}", head.lines().next().unwrap_or_default())));
        }
        let length =
            head.lines().find_map(|header| header.strip_prefix("content-length: ")).and_then(|text| text.trim().parse::<usize>().ok());
        let Some(length) = length else { return Err(Failure::Work(format!("{path} does not say how long it is"))) };
        if buffer.len() >= end + 4 + length {
            return Ok(length);
        }
    }
}
