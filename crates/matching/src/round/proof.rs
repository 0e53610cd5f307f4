//! The cuts of a search, written down as they are made.

/// More cuts than this are not written down.
const MAX_MARKS: usize = 20_000;
/// More sets of multipliers than this are not written down.
const MAX_MULTIPLIERS: usize = 4_000;

/// The cuts of a finished search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Proof {
    pub multipliers: Vec<Vec<i64>>,
    pub marks: Vec<SearchMark>,
}

/// One mark of a proof, written from the root on, a branch's "in" side before its "out" side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SearchMark {
    /// Two sides follow: the pair in, then the pair out.
    Branch(u32),
    /// The pair is in: with it out, these multipliers cut off the rest.
    MustBeIn(u32, usize),
    /// The pair is out: with it in, these multipliers cut off the rest.
    MustBeOut(u32, usize),
    /// These multipliers cut this side off.
    Cut(usize),
    /// These multipliers show, values left aside, that this side has no plan at all.
    NoPlan(usize),
    /// Everything is decided here.
    Decided,
}

/// Writes a proof, and gives up once it becomes too long to be of use.
#[derive(Clone, Debug)]
pub(crate) struct Recorder(Option<Proof>);

impl Recorder {
    pub fn new() -> Recorder {
        Recorder(Some(Proof::default()))
    }

    /// Writes nothing down.
    pub fn off() -> Recorder {
        Recorder(None)
    }

    /// The proof, if it did not become too long.
    pub fn take(&mut self) -> Option<Proof> {
        self.0.take()
    }

    pub fn mark(&mut self, mark: SearchMark) {
        if let Some(proof) = &mut self.0 {
            proof.marks.push(mark);
            if proof.marks.len() > MAX_MARKS || proof.multipliers.len() > MAX_MULTIPLIERS {
                self.0 = None;
            }
        }
    }

    /// Keeps a set of multipliers and returns its position.
    pub fn keep(&mut self, multipliers: &[i64]) -> usize {
        let Some(proof) = &mut self.0 else { return 0 };
        if proof.multipliers.last().map(Vec::as_slice) != Some(multipliers) {
            proof.multipliers.push(multipliers.to_vec());
        }
        proof.multipliers.len() - 1
    }
}
