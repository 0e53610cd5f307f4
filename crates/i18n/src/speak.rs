//! Saying a message.

use crate::{Arg, Lang, Msg, Room, without_marks};

impl Lang {
    /// A message without variables, for a page.
    pub fn say(self, msg: Msg) -> String {
        self.say_with(msg, &[])
    }

    /// A message for a page. Variables are wrapped in Unicode isolates, so that an Arabic name does not turn the
    /// sentence around it.
    ///
    /// What this language lacks is said in English; what English lacks is shown as its key in brackets.
    pub fn say_with(self, msg: Msg, args: &[(&str, Arg)]) -> String {
        self.find(msg.room, msg.key, args).unwrap_or_else(|| format!("[{}]", msg.key))
    }

    /// A message for anywhere but a page: titles, mail subjects, CSV, file names. It holds no direction marks at all,
    /// so the pretended language reads as English there.
    pub fn plain(self, msg: Msg, args: &[(&str, Arg)]) -> String {
        without_marks(&self.say_with(msg, args))
    }

    /// A message by a key made while running, with isolates; `None` when neither this language nor English has it.
    pub fn find(self, room: &'static Room, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        room.format(self, key, args).or_else(|| room.format(Lang::En, key, args))
    }
}
