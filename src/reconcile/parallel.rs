//! Independent work spread over the machine's cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Below this many items the threads cost more than they save.
const FEW: usize = 4;

/// `work` applied to every item, each result given to `take` as soon as it is there: in any order, one at a time. Where
/// threads cannot be had, and for few items, it runs in the caller's thread.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(R) + Send) {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    if cores < 2 || items.len() < FEW {
        items.iter().for_each(|item| take(work(item)));
        return;
    }
    let (next, take) = (AtomicUsize::new(0), Mutex::new(take));
    let run = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = work(item);
            // Where another thread panicked while it held the lock, its panic is passed on below.
            let mut take = take.lock().unwrap_or_else(PoisonError::into_inner);
            (*take)(result);
        }
    };
    // A thread that panics makes the scope panic.
    thread::scope(|scope| {
        (1..cores).for_each(|_| drop(scope.spawn(run)));
        run();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_worked_on_once() {
        let items: Vec<u32> = (0..1000).collect();
        for few in [1000, 3, 1, 0] {
            let mut out = Vec::new();
            each(&items[..few], |n| n * 2, |n| out.push(n));
            out.sort_unstable();
            assert_eq!(out, items[..few].iter().map(|n| n * 2).collect::<Vec<_>>());
        }
    }
}
