//! Facts of public classifications.
pub mod country {
    //! Countries.
    /// One.
    pub fn find(code: &str) -> Option<&'static str> { matches!(code, "SO"|"NG"|"IQ"|"NL").then_some("x") }
}
