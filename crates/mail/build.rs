fn main() {
    i18n_gen::generate("words");
}
