//! What is sealed comes back with its passphrase, whole, and with no other.

use standi_seal::{NotOpened, Passphrase, WORK, is_sealed, open, open_within, seal};
use std::io::{self, Read, Write};

fn words(text: &str) -> Passphrase {
    Passphrase::given(text.into())
}

fn sealed(content: &[u8]) -> Vec<u8> {
    let mut sealing = seal(Vec::new(), &words("five words of a song")).expect("it begins");
    sealing.write_all(content).expect("it is written");
    sealing.finish().expect("it ends")
}

fn opened(file: &[u8], passphrase: &str) -> Result<Vec<u8>, NotOpened> {
    let mut content = Vec::new();
    open(file, &words(passphrase))?.read_to_end(&mut content)?;
    Ok(content)
}

#[test]
fn it_comes_back_whole() {
    let content: Vec<u8> = (0..200_000u32).flat_map(|it| it.to_le_bytes()).collect();
    let file = sealed(&content);
    assert!(is_sealed(&file) && !is_sealed(&content));
    assert!(!file.windows(16).any(|it| it == &content[..16]));
    assert_eq!(
        opened(&file, "five words of a song").expect("it opens"),
        content
    );
    assert_ne!(sealed(b""), sealed(b""));
}

#[test]
fn no_other_passphrase_opens_it() {
    let file = sealed(b"what happened");
    for other in ["", "five words of a Song", "five words of a song "] {
        let told = opened(&file, other).expect_err("it stays sealed");
        assert!(matches!(told, NotOpened::Passphrase), "{told}");
    }
}

#[test]
fn a_file_that_was_changed_or_cut_off_is_found_out() {
    let file = sealed(&[7; 100_000]);
    let right = "five words of a song";
    let mut changed = file.clone();
    let last = changed.len() - 20;
    changed[last] ^= 1;
    assert!(matches!(opened(&changed, right), Err(NotOpened::Io(_))));
    for length in [file.len() - 1, file.len() - 50_000] {
        let told = opened(&file[..length], right).expect_err("it was cut off");
        assert!(matches!(&told, NotOpened::Io(_)), "{told}");
    }
    for length in [25, 60, 100] {
        let told = opened(&file[..length], right).expect_err("it was cut off");
        assert!(matches!(told, NotOpened::Damaged), "{length}: {told}");
    }
    assert!(matches!(opened(b"{}", right), Err(NotOpened::Damaged)));
}

/// A file that asks for hours of work, or for memory that no machine has, is not begun with.
#[test]
fn a_file_that_asks_for_too_much_work_is_refused() {
    let file = sealed(b"");
    let at = file
        .windows(4)
        .position(|it| it == b" 18\n")
        .expect("the work it asks for");
    let asking = |work: &[u8; 3]| {
        let mut greedy = file.clone();
        greedy[at..at + 3].copy_from_slice(work);
        greedy
    };
    let right = words("five words of a song");
    assert!(matches!(
        open(&asking(b" 30")[..], &right),
        Err(NotOpened::Work)
    ));
    // Where less is allowed, less is begun with.
    assert!(open_within(WORK, &file[..], &right).is_ok());
    assert!(matches!(
        open_within(WORK, &asking(b" 19")[..], &right),
        Err(NotOpened::Work)
    ));
}

/// Passphrases are looked for in all memory of this process that can be written to, after they were
/// used and dropped. They are looked for in a disguise, not to find the search itself.
#[cfg(target_os = "linux")]
#[test]
fn a_passphrase_leaves_memory() {
    let disguised: Vec<u8> = b"nine purple lanterns under the bridge 7431"
        .iter()
        .map(|it| it ^ 0x55)
        .collect();
    let reveal = || -> io::Result<Passphrase> {
        struct Line<'a>(&'a [u8]);
        impl Read for Line<'_> {
            fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
                for (out, byte) in out.iter_mut().zip(self.0) {
                    *out = byte ^ 0x55;
                }
                let read = out.len().min(self.0.len());
                self.0 = &self.0[read..];
                Ok(read)
            }
        }
        Passphrase::read(&mut Line(&disguised))
    };
    let kept = reveal().expect("a passphrase");
    assert!(copies(&disguised) > 0, "the search finds what is there");
    drop(kept);
    assert_eq!(copies(&disguised), 0, "read and dropped");
    let passphrase = reveal().expect("a passphrase");
    let mut sealing = seal(Vec::new(), &passphrase).expect("it begins");
    sealing.write_all(b"what happened").expect("it is written");
    let file = sealing.finish().expect("it ends");
    let mut content = Vec::new();
    let mut opened = open(&file[..], &passphrase).expect("it opens");
    opened.read_to_end(&mut content).expect("it is read");
    assert_eq!(content, b"what happened");
    drop((opened, passphrase));
    assert_eq!(copies(&disguised), 0, "used and dropped");
}

/// How often what is disguised stands undisguised in memory.
#[cfg(target_os = "linux")]
fn copies(disguised: &[u8]) -> usize {
    use std::io::{Seek, SeekFrom};
    let maps = std::fs::read_to_string("/proc/self/maps").expect("a map");
    let mut memory = std::fs::File::open("/proc/self/mem").expect("memory");
    let mut found = 0;
    let mut part = vec![0; 1 << 20];
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let range = line.split(' ').next().and_then(|it| it.split_once('-'));
        let (from, to) = range.expect("a range");
        let number = |text| u64::from_str_radix(text, 16).expect("an address");
        let (mut at, to) = (number(from), number(to));
        while at < to {
            let size = part.len().min((to - at) as usize);
            let read = memory
                .seek(SeekFrom::Start(at))
                .and_then(|_| memory.read(&mut part[..size]));
            let Ok(read @ 1..) = read else { break };
            let seen = part[..read].windows(disguised.len());
            found += seen
                .filter(|it| it.iter().zip(disguised).all(|(a, b)| *a == b ^ 0x55))
                .count();
            // It must not be found again where it was copied to.
            part[..read].fill(0);
            at += (read.saturating_sub(disguised.len() - 1)).max(1) as u64;
            if read < size || at + (disguised.len() as u64) > to {
                break;
            }
        }
    }
    found
}
