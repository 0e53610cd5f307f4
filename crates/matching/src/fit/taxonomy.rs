//! The tree of skills: asking for a group accepts what is under it, and a near skill counts partly.

use std::collections::BTreeMap;
use std::fmt;

use super::rules::WHOLE;
use crate::code::Code;

/// A forest of skills, from each child to its parent. A skill it has never heard of is a root of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taxonomy {
    parent: BTreeMap<Code, Code>,
}

/// The tree bites its own tail: this node is its own ancestor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle(pub Code);

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is its own ancestor", self.0)
    }
}

impl std::error::Error for Cycle {}

impl Taxonomy {
    /// Makes the tree from a map of child to parent; roots are absent as children.
    ///
    /// # Errors
    /// [`Cycle`] naming a node from which the way up never ends.
    pub fn new(parent: BTreeMap<Code, Code>) -> Result<Taxonomy, Cycle> {
        let taxonomy = Taxonomy { parent };
        for node in taxonomy.parent.keys() {
            if taxonomy.path(node).take(taxonomy.parent.len() + 2).count() > taxonomy.parent.len() + 1 {
                return Err(Cycle(node.clone()));
            }
        }
        Ok(taxonomy)
    }

    /// The node itself, its parent, and so on to the root.
    pub fn path<'a>(&'a self, node: &'a Code) -> impl Iterator<Item = &'a Code> {
        std::iter::successors(Some(node), |node| self.parent.get(*node))
    }

    /// The parent of a node, if it is not a root.
    pub fn parent(&self, node: &Code) -> Option<&Code> {
        self.parent.get(node)
    }

    /// Every node that is a child or a parent somewhere, in order.
    pub fn nodes(&self) -> std::collections::BTreeSet<&Code> {
        self.parent.iter().flat_map(|(child, parent)| [child, parent]).collect()
    }

    /// Whether `skill` is `node` or somewhere under it.
    pub fn is_under(&self, skill: &Code, node: &Code) -> bool {
        self.path(skill).any(|step| step == node)
    }

    /// How near `skill` is to the asked `node`, in parts of [`WHOLE`].
    ///
    /// At or under the node it is the whole. Otherwise it counts only when it lies under the node's parent (a sibling,
    /// something under a sibling, or the parent itself): `near_factor` x 2 d(parent) / (d(node) + d(skill)), where d
    /// counts nodes up to the root, both included. The fraction is the similarity of Wu and Palmer, *Verb semantics and
    /// lexical selection* (ACL 1994); the factor is the programme's. Elsewhere in the tree it is nothing.
    pub fn nearness(&self, skill: &Code, node: &Code, near_factor: u32) -> u32 {
        if self.is_under(skill, node) {
            return WHOLE;
        }
        let Some(parent) = self.parent(node) else { return 0 };
        if !self.is_under(skill, parent) {
            return 0;
        }
        similarity(self.depth(parent), self.depth(node), self.depth(skill), near_factor)
    }

    /// How many nodes lie from this one up to the root, both included.
    pub(crate) fn depth(&self, node: &Code) -> u64 {
        self.path(node).count() as u64
    }
}

/// The nearness of a skill that lies under the asked node's parent but not under the node, from their depths.
pub(crate) fn similarity(parent: u64, node: u64, skill: u64, near_factor: u32) -> u32 {
    (2 * parent * u64::from(near_factor) / (node + skill)) as u32
}

#[cfg(test)]
mod test {
    use super::*;

    fn tree(pairs: &[(&str, &str)]) -> Result<Taxonomy, Cycle> {
        Taxonomy::new(pairs.iter().map(|(c, p)| (Code::from(*c), Code::from(*p))).collect())
    }

    #[test]
    fn a_group_accepts_what_is_under_it() {
        let tree = tree(&[("wells", "water"), ("dams", "water"), ("water", "engineering")]).unwrap();
        let [wells, dams, water, law] = ["wells", "dams", "water", "law"].map(Code::from);
        assert!(tree.is_under(&wells, &Code::from("engineering")));
        assert!(!tree.is_under(&water, &wells));
        assert_eq!(tree.nearness(&wells, &water, 5000), WHOLE);
        assert_eq!(tree.nearness(&dams, &wells, 5000), 2 * 2 * 5000 / (3 + 3));
        assert_eq!(tree.nearness(&water, &wells, 5000), 2 * 2 * 5000 / (3 + 2));
        assert_eq!(tree.nearness(&law, &wells, 5000), 0);
    }

    #[test]
    fn a_cycle_is_refused() {
        assert!(tree(&[("a", "b"), ("b", "a")]).is_err());
        assert!(tree(&[("a", "a")]).is_err());
    }
}
