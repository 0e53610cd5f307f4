//! How letters leave: not at all (demonstration), into files, or by SMTP.

use std::path::{Path, PathBuf};

use jobs::JobError;
use lettre::message::Mailbox;
use lettre::message::header::{ContentTransferEncoding, ContentType, MIME_VERSION_1_0};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use model::LetterId;
use tokio::io::AsyncWriteExt as _;

/// A letter whose links are addresses.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// Its id.
    pub id: LetterId,
    /// The address of the reader.
    pub to: String,
    /// The language.
    pub language: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The addresses of ours in it.
    pub links: Vec<String>,
}

/// The way out.
pub enum Carrier {
    /// Letters are kept and shown; nothing leaves.
    Kept,
    /// Each letter becomes one `.eml` in this folder.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The sender.
        from: Mailbox,
    },
    /// A mail server.
    Smtp {
        /// The connection pool.
        transport: AsyncSmtpTransport<Tokio1Executor>,
        /// The sender.
        from: Mailbox,
    },
}

impl Carrier {
    /// A way out by its name: `kept`, `file` (into `folder`), or an `smtp://` or `smtps://` address.
    pub fn named(name: &str, folder: PathBuf, from: &str) -> Result<Carrier, String> {
        let from = || from.parse::<Mailbox>().map_err(|error| format!("the sender of letters is not an address: {error}"));
        match name {
            "kept" => Ok(Carrier::Kept),
            "file" => Ok(Carrier::Folder { folder, from: from()? }),
            url if url.starts_with("smtp") => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| format!("mail server: {error}"))?;
                Ok(Carrier::Smtp { transport: transport.timeout(Some(std::time::Duration::from_secs(20))).build(), from: from()? })
            }
            other => Err(format!("mail goes to `file` or to an smtp:// address, not to `{other}`")),
        }
    }

    /// Lets a letter leave.
    pub async fn carry(&self, parcel: &Parcel) -> Result<(), JobError> {
        match self {
            Carrier::Kept => Ok(()),
            Carrier::Folder { folder, from } => {
                // As written: an encoding for the way between mail servers would break a link over two lines.
                let message = compose(parcel, from, Some(ContentTransferEncoding::Binary))?;
                let name = format!("{}.eml", parcel.id);
                store(folder, &name, &message.formatted()).await.map_err(|error| JobError::Later(error.to_string()))
            }
            Carrier::Smtp { transport, from } => match transport.send(compose(parcel, from, None)?).await {
                Ok(_) => Ok(()),
                Err(error) if error.is_permanent() => Err(JobError::Never(error.to_string())),
                Err(error) => Err(JobError::Later(error.to_string())),
            },
        }
    }
}

/// Writes a letter as a file that only the program's user can open: whoever has its links can use them.
async fn store(folder: &Path, name: &str, letter: &[u8]) -> std::io::Result<()> {
    let mut builder = tokio::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    builder.mode(0o700);
    builder.create(folder).await?;
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(folder.join(name)).await?;
    file.write_all(letter).await?;
    file.flush().await
}

/// The letter as mail. Without an encoding it gets the one that every mail server takes.
fn compose(parcel: &Parcel, from: &Mailbox, encoding: Option<ContentTransferEncoding>) -> Result<Message, JobError> {
    let never = |error: String| JobError::Never(error);
    let to = parcel.to.parse::<Mailbox>().map_err(|error| never(error.to_string()))?;
    let message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(parcel.subject.clone())
        .message_id(Some(format!("<{}@{}>", parcel.id, from.email.domain())))
        .header(MIME_VERSION_1_0)
        .header(ContentType::TEXT_PLAIN);
    let message = match encoding {
        Some(encoding) => message.header(encoding),
        None => message,
    };
    message.body(parcel.text.clone()).map_err(|error| never(error.to_string()))
}
