//! `cd4d letters`: letters that were written as files, because no mail server takes them, to be read and passed on by hand.

use clap::{Args, Subcommand};
use mail::Filed;
use serde_json::json;

use crate::cli::{Failure, Place};
use crate::say::say;

/// Read the letters that were written as files.
#[derive(Args)]
pub struct Letters {
    #[command(subcommand)]
    question: Question,
}

/// What can be asked.
#[derive(Subcommand)]
enum Question {
    /// All of them, oldest first: number, when, to whom, subject.
    List(List),
    /// One of them, with its links whole.
    Show(Show),
}

#[derive(Args)]
struct List {
    #[command(flatten)]
    place: Place,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Show {
    #[command(flatten)]
    place: Place,
    /// Its number in the list; without one, the newest.
    number: Option<usize>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Letters {
    /// Prints what was asked.
    pub async fn run(self) -> Result<(), Failure> {
        match self.question {
            Question::List(list) => list.run(),
            Question::Show(show) => show.run(),
        }
    }
}

impl List {
    fn run(self) -> Result<(), Failure> {
        let letters = letters(&self.place)?;
        if self.json {
            say(letters.iter().zip(1..).map(|(letter, number)| as_json(letter, number)).collect::<serde_json::Value>());
            return Ok(());
        }
        for (letter, number) in letters.iter().zip(1..) {
            say(format_args!("{number:4}  {}  {}  {}", letter.date, letter.to, letter.subject));
        }
        Ok(())
    }
}

impl Show {
    fn run(self) -> Result<(), Failure> {
        let letters = letters(&self.place)?;
        let number = self.number.unwrap_or(letters.len());
        let Some(letter) = number.checked_sub(1).and_then(|before| letters.get(before)) else {
            return Err(Failure::Work(format!("there is no letter {number}: they are numbered from 1 to {}", letters.len())));
        };
        if self.json {
            say(as_json(letter, number));
        } else {
            say(format_args!("Date: {}\nTo: {}\nSubject: {}\n\n{}", letter.date, letter.to, letter.subject, letter.text));
        }
        Ok(())
    }
}

fn as_json(letter: &Filed, number: usize) -> serde_json::Value {
    let Filed { file, date, to, subject, text } = letter;
    json!({ "number": number, "file": file, "date": date, "to": to, "subject": subject, "text": text })
}

/// The letters of the data folder. There must be one: no letter may also mean that another folder was meant.
fn letters(place: &Place) -> Result<Vec<Filed>, Failure> {
    let folder = place.data.join("mail");
    let advice = "they are written there where mail is `file`; name the data folder with --data";
    let none = || Failure::Work(format!("there is no letter in {}: {advice}", folder.display()));
    match mail::filed(&folder) {
        Ok(letters) if letters.is_empty() => Err(none()),
        Ok(letters) => Ok(letters),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(none()),
        Err(error) => Err(Failure::Work(format!("{}: {error}", folder.display()))),
    }
}
