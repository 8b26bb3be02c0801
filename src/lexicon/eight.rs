//! Eight bytes of a text in one number, so that they are asked together.

/// The high bit of each of eight bytes.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// One in each of eight bytes.
pub(crate) const ONE: u64 = 0x0101_0101_0101_0101;

/// The eight bytes from `at` on; zeros past the end.
#[inline]
pub(crate) fn eight(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or(&[]);
    match rest.first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => rest.iter().rev().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
    }
}

/// The high bit of each byte from `from` up to but not `to`, both of ASCII.
#[inline]
pub(crate) const fn between(bytes: u64, from: u8, to: u8) -> u64 {
    let low = bytes & !HIGH;
    let (reached, passed) = (low + ONE * (0x80 - from as u64), low + ONE * (0x80 - to as u64));
    (reached ^ passed) & !bytes & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_and_asked_together() {
        assert_eq!(eight(b"flooding", 0), u64::from_le_bytes(*b"flooding"));
        assert_eq!(eight(b"flooding", 6), u64::from_le_bytes(*b"ng\0\0\0\0\0\0"));
        assert_eq!(eight(b"flooding", 9), 0);
        for byte in 0..=255_u8 {
            let inside = between(ONE * u64::from(byte), b'a', b'{');
            assert_eq!(inside, if byte.is_ascii_lowercase() { HIGH } else { 0 }, "{byte}");
        }
        assert_eq!(between(u64::from_le_bytes(*b"a b1Zc\xe2z"), b'a', b'{').count_ones(), 4);
    }
}
