//! Asking pages over open lines, as browsers do: a router on a free port of this machine, and clients beside it.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::cli::Failure;

/// Connections that ask at the same time.
pub const CLIENTS: usize = 8;

/// A page that is asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Its address.
    pub path: String,
    /// The secret of the session of whoever asks, or empty.
    pub session: String,
}

impl Asked {
    /// A page that anybody may ask.
    pub fn public(path: &str) -> Asked {
        Asked { path: path.to_owned(), session: String::new() }
    }

    /// A page for somebody who signed in.
    pub fn by(path: &str, session: &str) -> Asked {
        Asked { path: path.to_owned(), session: session.to_owned() }
    }
}

fn said(error: impl ToString) -> Failure {
    Failure::Work(error.to_string())
}

/// Serves on a free port of this machine.
pub async fn open(router: Router) -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(said)?;
    let address = listener.local_addr().map_err(said)?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// A bare handler of the same framework that answers a fixed page of a size.
pub async fn bare(size: usize) -> Result<SocketAddr, Failure> {
    let body: &'static str = Box::leak("x".repeat(size).into_boxed_str());
    open(Router::new().fallback(get(move || async move { axum::response::Html(body) }))).await
}

/// Asks once; the size of the answer's body.
pub async fn once(address: SocketAddr, page: &Asked) -> Result<usize, Failure> {
    let mut line = TcpStream::connect(address).await.map_err(said)?;
    ask(&mut line, page, &mut Vec::new()).await
}

/// Asks so many times, one after the other; how long each answer took.
pub async fn in_turn(address: SocketAddr, page: &Asked, times: usize) -> Result<Vec<Duration>, Failure> {
    let mut line = TcpStream::connect(address).await.map_err(said)?;
    let (mut waits, mut buffer) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let asked = Instant::now();
        ask(&mut line, page, &mut buffer).await?;
        waits.push(asked.elapsed());
    }
    waits.sort();
    Ok(waits)
}

/// Asks over and over on some connections; how long each answer took.
pub async fn load(address: SocketAddr, page: &Asked, time: Duration) -> Result<Vec<Duration>, Failure> {
    let clients = (0..CLIENTS).map(|_| {
        let page = page.clone();
        tokio::spawn(async move {
            let mut line = TcpStream::connect(address).await.map_err(|error| error.to_string())?;
            let (mut waits, mut buffer, begun) = (Vec::new(), Vec::new(), Instant::now());
            while begun.elapsed() < time {
                let asked = Instant::now();
                if let Err(Failure::Work(text) | Failure::Use(text) | Failure::Quarantined(text)) = ask(&mut line, &page, &mut buffer).await
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
        all.extend(client.await.map_err(said)??);
    }
    Ok(all)
}

/// One question on an open line; the size of the answer's body.
async fn ask(line: &mut TcpStream, page: &Asked, buffer: &mut Vec<u8>) -> Result<usize, Failure> {
    let path = &page.path;
    let cookie = if page.session.is_empty() { String::new() } else { format!("cookie: cd4d_session={}\r\n", page.session) };
    let question = format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{cookie}\r\n");
    line.write_all(question.as_bytes()).await.map_err(said)?;
    buffer.clear();
    loop {
        let mut chunk = [0u8; 16 * 1024];
        let read = line.read(&mut chunk).await.map_err(said)?;
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
        // The rest of a long page comes in pieces; the head is read once.
        let whole = end + 4 + length;
        let had = buffer.len();
        if had < whole {
            buffer.resize(whole, 0);
            line.read_exact(&mut buffer[had..]).await.map_err(said)?;
        }
        return Ok(length);
    }
}
