//! Which language an article is in. Only English is read.

use crate::lexicon::eight::{between, eight};
use whatlang::{Lang, detect};

/// A text of fewer letters than this is too short to tell and is read as English.
const SHORT: usize = 40;

/// So many words tell that a text is English without a look at its letters.
const ENOUGH: usize = 40;

/// Small words of English, as their bytes in one number.
const SMALL_WORDS: [u64; 13] = [
    bytes(b"the"),
    bytes(b"The"),
    bytes(b"of"),
    bytes(b"and"),
    bytes(b"that"),
    bytes(b"with"),
    bytes(b"was"),
    bytes(b"were"),
    bytes(b"from"),
    bytes(b"by"),
    bytes(b"for"),
    bytes(b"said"),
    bytes(b"their"),
];

const fn bytes(word: &[u8]) -> u64 {
    let (mut bytes, mut at) = (0, word.len());
    while at > 0 {
        at -= 1;
        bytes = bytes << 8 | word[at] as u64;
    }
    bytes
}

/// The BCP 47 tag of the text's language, or `None` where it is too short or too unclear to tell.
pub(crate) fn language(text: &str) -> Option<&'static str> {
    // The beginning and the middle are enough, and keep a long text cheap.
    let (beginning, middle) = (stretch(text, 0, 2000), stretch(text, text.len() / 2, 1000));
    let plain = |text: &str| is_plainly_english(stretch(text, 0, 1000));
    if plain(beginning) && (beginning.len() == text.len() || plain(middle)) {
        return Some("en");
    }
    let sample = format!("{beginning}{middle}");
    if sample.chars().filter(|c| c.is_alphabetic()).count() < SHORT {
        return None;
    }
    let found = detect(&sample)?;
    if found.lang() == Lang::Eng {
        return Some("en");
    }
    found.is_reliable().then(|| tag(found.lang()))
}

/// Up to so many bytes of the text from a byte on.
fn stretch(text: &str, from: usize, length: usize) -> &str {
    let boundary = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text.get(boundary(from.min(text.len()))..boundary(from.saturating_add(length).min(text.len()))).unwrap_or("")
}

/// Whether the small words of English are so frequent that no other language can be meant: in English prose they are more
/// than a tenth of all words, in texts of other languages that quote it far fewer.
fn is_plainly_english(text: &str) -> bool {
    let text = text.as_bytes();
    let (mut words, mut english, mut start) = (0, 0, 0);
    let mut word = |end: usize| {
        let length = end - start;
        words += usize::from(length > 0);
        if (2..=5).contains(&length) {
            let unused = 64 - length * 8;
            english += usize::from(SMALL_WORDS.contains(&(eight(text, start) << unused >> unused)));
        }
        start = end + 1;
    };
    for at in (0..text.len()).step_by(8) {
        let mut spaces = white_space(eight(text, at));
        while spaces != 0 {
            word(at + spaces.trailing_zeros() as usize / 8);
            spaces &= spaces - 1;
        }
    }
    word(text.len());
    words >= ENOUGH && english * 10 >= words
}

/// The high bit of each byte that is white space.
fn white_space(bytes: u64) -> u64 {
    between(bytes, b' ', b' ' + 1) | between(bytes, b'\t', b'\r' + 1) & !between(bytes, 0x0b, 0x0c)
}

/// ISO 639-1 where there is one, as BCP 47 asks.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Rus => "ru",
        Lang::Deu => "de",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Ita => "it",
        Lang::Por => "pt",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ukr => "uk",
        Lang::Tur => "tr",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Ell => "el",
        Lang::Ces => "cs",
        Lang::Srp => "sr",
        Lang::Bul => "bg",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Fin => "fi",
        Lang::Ind => "id",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Hin => "hi",
        Lang::Pes => "fa",
        Lang::Vie => "vi",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_and_others() {
        assert_eq!(language("The government said that two people were hurt when the dam broke on Monday."), Some("en"));
        assert_eq!(language("Правительство сообщило, что при прорыве плотины пострадали два человека."), Some("ru"));
        assert_eq!(
            language(
                "Die Regierung teilte mit, dass bei dem Bruch des Staudamms am Montag zwei Menschen verletzt wurden."
            ),
            Some("de")
        );
        assert_eq!(language("Two hurt"), None);
    }
}
