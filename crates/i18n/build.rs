//! Generates this crate's own few words, and the sample words that its tests speak.

fn main() {
    i18n_gen::generate("words");
    i18n_gen::generate("tests/samples");
}
