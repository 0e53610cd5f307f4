//! Unpacking within bounds: what was made to unpack without end is refused before it fills the memory. The format is DEFLATE
//! (RFC 1951), bare in a ZIP archive and in a zlib wrapper (RFC 1950) in a PDF.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use model::Refusal;
use model::expert::{CV_BOMB, CV_DAMAGED};

/// Text packs well; what packs better than this was made to.
pub(super) const RATIO: u64 = 250;
/// What is small may pack as well as it likes.
pub(super) const SMALL: u64 = 1024 * 1024;

/// What one document may still unpack to, in bytes.
pub(super) struct Room(pub u64);

impl Room {
    /// The content of a part of an archive, which says that it unpacks to so many bytes.
    pub(super) fn bare(&mut self, packed: &[u8], claimed: u64) -> Result<Vec<u8>, Refusal> {
        let content = self.read(DeflateDecoder::new(packed), packed.len() as u64)?;
        if content.len() as u64 == claimed { Ok(content) } else { Err(CV_DAMAGED.into()) }
    }

    /// The content of a stream that begins here. Where it ends it says itself, so no length is believed.
    pub(super) fn wrapped(&mut self, packed: &[u8]) -> Result<Vec<u8>, Refusal> {
        let mut decoder = ZlibDecoder::new(packed);
        let content = self.read(&mut decoder, packed.len() as u64)?;
        if is_dense(content.len() as u64, decoder.total_in()) { Err(CV_BOMB.into()) } else { Ok(content) }
    }

    fn read(&mut self, decoder: impl Read, packed: u64) -> Result<Vec<u8>, Refusal> {
        // No more than may be: a bomb is known by the first byte too many.
        let most = self.0.min(SMALL.max(packed.saturating_mul(RATIO + 1)));
        let mut content = Vec::new();
        decoder.take(most + 1).read_to_end(&mut content).map_err(|_| CV_DAMAGED)?;
        let size = content.len() as u64;
        if size > most {
            return Err(CV_BOMB.into());
        }
        self.0 -= size;
        Ok(content)
    }
}

/// Whether so many bytes are more than so few packed ones honestly hold.
pub(super) fn is_dense(unpacked: u64, packed: u64) -> bool {
    unpacked > SMALL && unpacked / packed.max(1) > RATIO
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};
    use std::io::Write;

    pub(crate) fn bare(content: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).expect("memory");
        encoder.finish().expect("memory")
    }

    pub(crate) fn wrapped(content: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn what_was_packed_comes_back_and_a_bomb_does_not() {
        let text = b"Amina Bello, nurse. ".repeat(50);
        let mut room = Room(2000);
        assert_eq!(room.bare(&bare(&text), 1000), Ok(text.clone()));
        assert_eq!(room.wrapped(&wrapped(&text)), Ok(text.clone()));
        assert_eq!(room.wrapped(&wrapped(&text)), Err(CV_BOMB.into()), "the room is used up");
        assert_eq!(Room(2000).bare(&bare(&text), 10), Err(CV_DAMAGED.into()), "it is not what it said");
        assert_eq!(Room(2000).wrapped(b"no zlib"), Err(CV_DAMAGED.into()));
        assert_eq!(Room(u64::MAX).wrapped(&wrapped(&vec![0; 4 << 20])), Err(CV_BOMB.into()), "packs a thousand times");
    }
}
