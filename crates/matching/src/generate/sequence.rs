//! A sequence of numbers that looks like chance and is not: SplitMix64 of Steele, Lea and Flood (OOPSLA 2014).

/// A sequence that begins at a name.
#[derive(Clone, Debug)]
pub struct Sequence(u64);

impl Sequence {
    /// The sequence of a name: its state is the name's FNV-1a digest of 64 bits.
    pub fn named(name: &str) -> Sequence {
        Sequence(name.bytes().fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The next number.
    pub fn next_number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `limit`, which is above 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        ((u128::from(self.next_number()) * u128::from(limit)) >> 64) as u64
    }

    /// A number from `from` to `to`, both included.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from + 1) as u64) as i64
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// A position below `limit`, low ones more often: the lower of two draws.
    pub fn skewed(&mut self, limit: usize) -> usize {
        self.below(limit as u64).min(self.below(limit as u64)) as usize
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        // The first numbers of SplitMix64 from the state 1234567, as its authors' reference code prints them.
        let mut sequence = Sequence(1_234_567);
        let first = [sequence.next_number(), sequence.next_number(), sequence.next_number()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_stay_within_their_limits() {
        let mut sequence = Sequence::named("limits");
        assert!((0..1_000).all(|_| sequence.below(3) < 3 && (-2..=2).contains(&sequence.between(-2, 2))));
        assert_ne!(Sequence::named("a").next_number(), Sequence::named("b").next_number());
    }
}
