//! From the line and column of a JSON fault to its place in the document, such as `requests[2].colour`.

use std::fmt::Write;

/// One step from an enclosing object or array to what is being read in it.
enum Step {
    /// In an object: the last key read.
    Key(String),
    /// In an array: the position.
    Index(usize),
}

/// The place at which the reader stopped. A missing key is the fault of the object around it.
pub(super) fn of_error(text: &str, error: &serde_json::Error) -> String {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let stop = (before + error.column()).min(text.len());
    let read = &text.as_bytes()[..stop];
    let mut steps = steps_at(read);
    let inside_object = read.last() != Some(&b'}');
    if inside_object && error.to_string().starts_with("missing field") {
        steps.pop();
    }
    write(&steps)
}

/// The open objects and arrays at the end of a beginning of a document.
fn steps_at(text: &[u8]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut at_key = false;
    let mut i = 0;
    while i < text.len() {
        match text[i] {
            b'{' => {
                steps.push(Step::Key(String::new()));
                at_key = true;
            }
            b'[' => {
                steps.push(Step::Index(0));
                at_key = false;
            }
            b'}' | b']' => {
                steps.pop();
            }
            b',' => match steps.last_mut() {
                Some(Step::Index(index)) => *index += 1,
                _ => at_key = true,
            },
            b'"' => {
                let start = i + 1;
                i = start;
                while i < text.len() && text[i] != b'"' {
                    i += if text[i] == b'\\' { 2 } else { 1 };
                }
                if let Some(Step::Key(key)) = steps.last_mut().filter(|_| at_key) {
                    *key = String::from_utf8_lossy(&text[start..i.min(text.len())]).into_owned();
                    at_key = false;
                }
            }
            _ => {}
        }
        i += 1;
    }
    steps
}

fn write(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(key) if path.is_empty() => path.push_str(key),
            Step::Key(key) if key.is_empty() => {}
            Step::Key(key) => {
                path.push('.');
                path.push_str(key);
            }
            Step::Index(index) => write!(path, "[{index}]").expect("a string takes everything"),
        }
    }
    path
}
