//! Which of a record's revisions is shown. Pure: a function of the set, in whatever order it came.

use std::collections::{BTreeMap, BTreeSet};

use super::rev::Revision;
use crate::base::Id;
use crate::base::hash::Hash;

/// What the choice needs to know of a revision.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its row.
    pub n: i64,
    /// Its id.
    pub rev_id: Hash,
    /// When.
    pub hlc: u64,
    /// By which device.
    pub device_id: Id,
    /// It takes the record away.
    pub deleted: bool,
    /// What it follows.
    pub parents: Vec<Hash>,
    /// It came with a file whose import was undone here, and does not count.
    pub aside: bool,
}

impl Node {
    /// A revision that counts, with no row yet.
    pub fn of(revision: &Revision) -> Node {
        let header = &revision.header;
        Node {
            n: 0,
            rev_id: revision.id,
            hlc: header.hlc,
            device_id: header.device_id,
            deleted: header.deleted,
            parents: header.parents.clone(),
            aside: false,
        }
    }
}

/// The heads of a record, the shown one first. All nodes are of the same scope, kind and record: a revision of
/// another one that names ours as parent must not be able to hide it, so it is not given here.
///
/// What is set aside is neither shown nor hides anything by itself, but what follows it still follows what it follows.
/// An edit beats a deletion; then the later stamp, the greater device and the greater id.
pub fn heads(mut nodes: Vec<Node>) -> Vec<Node> {
    let aside: BTreeMap<Hash, &[Hash]> =
        nodes.iter().filter(|node| node.aside).map(|node| (node.rev_id, &node.parents[..])).collect();
    let counting = nodes.iter().filter(|node| !node.aside);
    let mut to_name: Vec<Hash> = counting.flat_map(|node| node.parents.iter().copied()).collect();
    let mut named = BTreeSet::new();
    while let Some(parent) = to_name.pop() {
        if named.insert(parent) {
            to_name.extend(aside.get(&parent).copied().unwrap_or_default());
        }
    }
    nodes.retain(|node| !node.aside && !named.contains(&node.rev_id));
    nodes.sort_by(|a, b| {
        a.deleted
            .cmp(&b.deleted)
            .then_with(|| (b.hlc, b.device_id, b.rev_id).cmp(&(a.hlc, a.device_id, a.rev_id)))
    });
    nodes
}

/// Where a revision stands among those of its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is what the record is.
    Shown,
    /// It is another answer to the same question.
    Head,
    /// It has been followed by another.
    Past,
}

/// The standing of each revision, in the order given, where all of them count.
pub fn standings(revisions: &[Revision]) -> Vec<Standing> {
    standings_without(revisions, &BTreeSet::new())
}

/// The standing of each revision, in the order given, where those `aside` do not count.
pub fn standings_without(revisions: &[Revision], aside: &BTreeSet<Hash>) -> Vec<Standing> {
    let mut records: BTreeMap<(Id, &str, Id), Vec<Node>> = BTreeMap::new();
    for (n, revision) in (0..).zip(revisions) {
        let header = &revision.header;
        let record = records.entry((header.scope, &header.kind, header.record_id)).or_default();
        record.push(Node { n, aside: aside.contains(&revision.id), ..Node::of(revision) });
    }
    let mut standings = vec![Standing::Past; revisions.len()];
    for nodes in records.into_values() {
        for (rank, head) in heads(nodes).iter().enumerate() {
            let standing = if rank == 0 { Standing::Shown } else { Standing::Head };
            if let Some(slot) = usize::try_from(head.n).ok().and_then(|n| standings.get_mut(n)) {
                *slot = standing;
            }
        }
    }
    standings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(n: u8, hlc: u64, deleted: bool, parents: &[u8]) -> Node {
        Node {
            n: n.into(),
            rev_id: [n; 32],
            hlc,
            device_id: Id::from_random([n; 16]),
            deleted,
            parents: parents.iter().map(|p| [*p; 32]).collect(),
            aside: false,
        }
    }

    fn order(nodes: Vec<Node>) -> Vec<i64> {
        heads(nodes).iter().map(|node| node.n).collect()
    }

    #[test]
    fn a_follower_hides_what_it_follows_whatever_the_clocks_say() {
        assert_eq!(order(vec![node(1, 900, false, &[]), node(2, 5, false, &[1])]), [2]);
        assert_eq!(order(vec![node(2, 5, false, &[1]), node(1, 900, false, &[])]), [2]);
    }

    #[test]
    fn between_heads_an_edit_beats_a_deletion_then_the_later_wins() {
        let base = node(1, 1, false, &[]);
        assert_eq!(order(vec![base.clone(), node(2, 9, true, &[1]), node(3, 2, false, &[1])]), [3, 2]);
        assert_eq!(order(vec![base.clone(), node(2, 9, false, &[1]), node(3, 2, false, &[1])]), [2, 3]);
        assert_eq!(order(vec![base, node(2, 9, false, &[1]), node(3, 9, false, &[1])]), [3, 2]);
    }

    #[test]
    fn an_answer_that_names_all_heads_settles_it() {
        let nodes = vec![
            node(1, 1, false, &[]),
            node(2, 2, false, &[1]),
            node(3, 3, false, &[1]),
            node(4, 4, false, &[2, 3]),
        ];
        assert_eq!(order(nodes), [4]);
    }
    #[test]
    fn what_is_set_aside_hides_nothing_and_is_still_passed_through() {
        let base = node(1, 1, false, &[]);
        let aside = Node { aside: true, ..node(2, 2, false, &[1]) };
        assert_eq!(order(vec![base.clone(), aside.clone()]), [1]);
        assert_eq!(order(vec![base, aside.clone(), node(3, 3, false, &[2])]), [3]);
        assert!(order(vec![aside]).is_empty());
    }
}
