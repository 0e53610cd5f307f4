//! Killed, told to stop, sent too much: what was answered is stored, nothing is half done, the others are served.

use std::collections::BTreeSet;
use std::io::Write;
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::line::{self, fill_from, get};
use crate::run::{Folder, Server, run};

const CLIENTS: usize = 8;

/// Registers people over and over from several clients until told to end; who was answered.
fn register(address: &str, round: usize, answered: &Arc<AtomicUsize>, end: &Arc<AtomicBool>) -> Vec<JoinHandle<Vec<String>>> {
    let client = |client: usize| {
        let (address, answered, end) = (address.to_owned(), answered.clone(), end.clone());
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for number in 0.. {
                if end.load(Ordering::SeqCst) {
                    break;
                }
                let email = format!("person-{round}-{client}-{number}@example.org");
                // Each visitor comes from a place of its own, as the trusted proxy tells: letters are limited by place.
                let place = format!("10.{round}.{client}.{}", number % 250);
                let answers = [("name", "A Person"), ("email", email.as_str()), ("agree", "yes")];
                match fill_from(&address, &place, "/en/register", &answers) {
                    Ok(answer) if answer.status < 400 => {
                        kept.push(email);
                        answered.fetch_add(1, Ordering::SeqCst);
                    }
                    Ok(answer) => panic!("{} {}", answer.status, answer.body),
                    // Cut off or refused: it was not answered, so nobody takes it for stored.
                    Err(_) => break,
                }
            }
            kept
        })
    };
    (0..CLIENTS).map(client).collect()
}

/// Waits until so many were answered, or all clients ended before.
fn wait_for<T>(answered: &AtomicUsize, count: usize, clients: &[JoinHandle<T>]) {
    while answered.load(Ordering::SeqCst) < count && !clients.iter().all(JoinHandle::is_finished) {
        std::thread::yield_now();
    }
}

#[tokio::test]
async fn what_was_answered_is_stored_once_after_each_kill() {
    let folder = Folder::new();
    let mut answered_in_all = BTreeSet::new();
    for round in 0..3 {
        let server = Server::serve(&folder, &["--mail", "file", "--trusted-proxies", "127.0.0.1"]);
        let (answered, end) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let clients = register(&server.address, round, &answered, &end);
        wait_for(&answered, 40, &clients);
        server.kill();
        end.store(true, Ordering::SeqCst);
        for client in clients {
            answered_in_all.extend(client.join().expect("a client"));
        }
    }
    assert!(answered_in_all.len() >= 120);
    let records = db::Db::open(&format!("sqlite:{}", folder.path("data/cd4d.sqlite"))).await.expect("the records");
    let mut tx = records.read().await.expect("a snapshot");
    for email in &answered_in_all {
        let sql = "select count(*) as value from letter where recipient = $1";
        let letters: i64 = tx.value(sql, db::params![email.as_str()]).await.expect("a count");
        assert_eq!(letters, 1, "letters to {email}");
    }
    drop(tx);
    records.close().await;
    let check = run(&folder, &["check", "--json"]);
    assert_eq!((check.code, check.json()["ok"].as_bool()), (0, Some(true)), "{}", check.out);
}

#[test]
fn told_to_stop_it_answers_what_is_under_way_and_ends_well() {
    let folder = Folder::new();
    let server = Server::demo(&folder);
    let cut = Arc::new(Mutex::new(Vec::new()));
    let (asked, address) = (Arc::new(AtomicUsize::new(0)), server.address.clone());
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (address, cut, asked) = (address.clone(), cut.clone(), asked.clone());
            std::thread::spawn(move || {
                // A line that cannot be opened any more was not taken on; one that was opened gets its whole answer.
                while let Ok(mut line) = line::open(&address) {
                    if line.write_all(b"GET /en/assignments HTTP/1.0\r\nhost: localhost\r\n\r\n").is_err() {
                        break;
                    }
                    match line::read(&mut line) {
                        Ok(answer) if answer.status == 200 => {
                            asked.fetch_add(1, Ordering::SeqCst);
                        }
                        Ok(answer) => cut.lock().expect("a list").push(format!("{} {}", answer.status, answer.body)),
                        // Closed before a byte came: the line waited in the machine's queue and was never taken on.
                        Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
                        Err(error) => {
                            cut.lock().expect("a list").push(error.to_string());
                            break;
                        }
                    }
                }
            })
        })
        .collect();
    wait_for(&asked, 100, &clients);
    let status = server.stop();
    for client in clients {
        client.join().expect("a client");
    }
    assert_eq!(status.code(), Some(0));
    assert_eq!(*cut.lock().expect("a list"), Vec::<String>::new());
}

#[test]
fn told_to_stop_it_ends_in_ten_seconds_also_when_nobody_else_comes_to_an_end() {
    let folder = Folder::new();
    // A mail server that takes a line and never says a word.
    let post = TcpListener::bind("127.0.0.1:0").expect("a port");
    let mail = format!("smtp://{}", post.local_addr().expect("its address"));
    let server = Server::serve(&folder, &["--mail", &mail]);
    let asked = fill_from(&server.address, "10.1.1.1", "/en/register", &[("name", "A"), ("email", "a@example.org"), ("agree", "yes")]);
    assert!(asked.expect("an answer").status < 400);
    let (_kept, _) = post.accept().expect("the worker brings the letter");
    // A visitor who began to send and does not go on.
    let mut slow = line::open(&server.address).expect("a line");
    let head = "POST /en/register HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
        content-type: application/x-www-form-urlencoded\r\ncontent-length: 100\r\n\r\nname=";
    slow.write_all(head.as_bytes()).expect("the head");
    let told = Instant::now();
    assert_eq!(server.stop().code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(10), "it took {:?}", told.elapsed());
}

#[test]
fn a_body_without_end_is_cut_off_and_others_are_served() {
    let folder = Folder::new();
    let server = Server::demo(&folder);
    let mut line = line::open(&server.address).expect("a line");
    let head = "POST /en/register HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\n\
        content-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n";
    line.write_all(head.as_bytes()).expect("the head");
    let piece = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    // This form takes less than 64 kB. What the machine keeps in its own buffers on the way is more, and still far from this.
    let most = 64 * 1024 * 1024 / piece.len();
    let sent = (0..most).take_while(|_| line.write_all(piece.as_bytes()).is_ok()).count();
    assert!(sent < most, "{sent} pieces of 64 kB were taken");
    assert_eq!(get(&server.address, "/en/register").status, 200);
    server.kill();
}
