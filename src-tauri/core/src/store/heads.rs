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
}

/// The heads of a record, the shown one first. All nodes are of the same scope, kind and record: a revision of
/// another one that names ours as parent must not be able to hide it, so it is not given here.
///
/// An edit beats a deletion; then the later stamp, the greater device and the greater id.
pub fn heads(mut nodes: Vec<Node>) -> Vec<Node> {
    let named: BTreeSet<Hash> = nodes.iter().flat_map(|node| node.parents.iter().copied()).collect();
    nodes.retain(|node| !named.contains(&node.rev_id));
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

/// The standing of each revision, in the order given.
pub fn standings(revisions: &[Revision]) -> Vec<Standing> {
    let mut records: BTreeMap<(Id, &str, Id), Vec<Node>> = BTreeMap::new();
    for (n, revision) in (0..).zip(revisions) {
        let header = &revision.header;
        records.entry((header.scope, &header.kind, header.record_id)).or_default().push(Node {
            n,
            rev_id: revision.id,
            hlc: header.hlc,
            device_id: header.device_id,
            deleted: header.deleted,
            parents: header.parents.clone(),
        });
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
}
