//! Words of any script written in the 26 letters, so that names of different scripts can be compared.
//!
//! Steps, in this order: letters of a foreign script that only look like the word's own are replaced (a Latin `C` in a
//! Cyrillic word); letter pairs that are one sound in Greek, Armenian and Hebrew are read together; every other letter is
//! romanised by itself; signs that are no letter (soft sign, apostrophe, harakat) go.
//!
//! Left out on purpose: vowels that Arabic and Hebrew do not write. The costs of `letters` know that they are missing.

/// The script of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Script {
    #[default]
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Arabic,
    Hebrew,
    Other,
}

impl Script {
    /// The ISO 15924 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Script::Latin => "Latn",
            Script::Cyrillic => "Cyrl",
            Script::Greek => "Grek",
            Script::Armenian => "Armn",
            Script::Georgian => "Geor",
            Script::Arabic => "Arab",
            Script::Hebrew => "Hebr",
            Script::Other => "Zyyy",
        }
    }

    /// Whether short vowels are not written.
    pub(crate) fn is_abjad(self) -> bool {
        matches!(self, Script::Arabic | Script::Hebrew)
    }

    fn of_char(c: char) -> Option<Script> {
        Some(match c as u32 {
            0x41..=0x5A | 0x61..=0x7A | 0xAA..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
            0x400..=0x52F => Script::Cyrillic,
            0x370..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
            0x531..=0x58F => Script::Armenian,
            0x10A0..=0x10FF | 0x1C90..=0x1CBF => Script::Georgian,
            0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Script::Arabic,
            0x590..=0x5FF | 0xFB1D..=0xFB4F => Script::Hebrew,
            _ if c.is_alphabetic() => Script::Other,
            _ => return None,
        })
    }
}

/// The script of most letters of `text`; Latin where it has none.
pub(crate) fn script_of(text: &str) -> Script {
    let mut counts = [0usize; 8];
    for script in text.chars().filter_map(Script::of_char) {
        counts[script as usize] += 1;
    }
    let mut best = Script::Latin;
    for script in [
        Script::Cyrillic,
        Script::Greek,
        Script::Armenian,
        Script::Georgian,
        Script::Arabic,
        Script::Hebrew,
        Script::Other,
    ] {
        if counts[script as usize] > counts[best as usize] {
            best = script;
        }
    }
    best
}

/// Whether `c` belongs to a word although it is no letter: combining marks, points and apostrophes.
pub(crate) fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | 'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | 'ʾ' | 'ʿ' | '´' | '׳' | '״' | '\u{2CC}' | '\u{200D}')
        || matches!(c as u32, 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5C7 | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x900..=0xDFF)
}

/// Writes one word in lower-case ASCII letters and digits.
pub(crate) fn romanise(word: &str, out: &mut Vec<u8>) -> Script {
    if word.is_ascii() {
        out.extend(word.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase()));
        return Script::Latin;
    }
    let script = script_of(word);
    let mut chars = word.chars().flat_map(char::to_lowercase).peekable();
    let mut first = true;
    while let Some(c) = chars.next() {
        let c = own_letter(c, script);
        let next = chars.peek().copied().map(bare);
        let (text, both) = match script {
            Script::Greek => greek(bare(c), next, first),
            Script::Hebrew => hebrew(c, next),
            Script::Arabic => (arabic(c), false),
            Script::Armenian if c == 'ո' && next == Some('ւ') => ("u", true),
            Script::Cyrillic => (cyrillic(c), false),
            _ => ("", false),
        };
        if both {
            chars.next();
        }
        let text = if text.is_empty() { any_ascii::any_ascii_char(c) } else { text };
        for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
            out.push(byte.to_ascii_lowercase());
            first = false;
        }
    }
    script
}

/// The letter of `script` that `c` was mistaken for, where `c` is of the other of Latin and Cyrillic.
fn own_letter(c: char, script: Script) -> char {
    const LATIN: &str = "aceopxykmthbisj";
    const CYRILLIC: &str = "асеорхукмтнвіѕј";
    let (from, to) = match script {
        Script::Cyrillic if c.is_ascii() => (LATIN, CYRILLIC),
        Script::Latin if ('а'..='ӿ').contains(&c) => (CYRILLIC, LATIN),
        _ => return c,
    };
    from.chars().position(|x| x == c).and_then(|at| to.chars().nth(at)).unwrap_or(c)
}

/// A Greek letter without its accent.
fn bare(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        other => other,
    }
}

fn greek(c: char, next: Option<char>, first: bool) -> (&'static str, bool) {
    match (c, next) {
        ('μ', Some('π')) if first => ("b", true),
        ('μ', Some('π')) => ("mb", true),
        ('ν', Some('τ')) if first => ("d", true),
        ('ν', Some('τ')) => ("nd", true),
        ('γ', Some('κ')) if first => ("g", true),
        ('γ', Some('γ' | 'κ')) => ("ng", true),
        ('τ', Some('ζ')) => ("dz", true),
        ('ο', Some('υ')) => ("u", true),
        ('α', Some('υ')) => ("av", true),
        ('ε', Some('υ')) => ("ev", true),
        ('ο' | 'ε', Some('ι')) => ("i", true),
        ('η', _) => ("i", false),
        ('ω', _) => ("o", false),
        ('χ', _) => ("kh", false),
        ('β', _) => ("v", false),
        ('υ', _) => ("y", false),
        ('α', _) => ("a", false),
        ('ε', _) => ("e", false),
        ('ι' | 'ϊ', _) => ("i", false),
        ('ο', _) => ("o", false),
        _ => ("", false),
    }
}

fn hebrew(c: char, next: Option<char>) -> (&'static str, bool) {
    let geresh = matches!(next, Some('\'' | '׳' | '’'));
    match c {
        'ג' if geresh => ("j", true),
        'ז' if geresh => ("zh", true),
        'צ' | 'ץ' if geresh => ("ch", true),
        'ת' if geresh => ("th", true),
        'ו' if next == Some('ו') => ("w", true),
        'י' if next == Some('י') => ("ay", true),
        'א' | 'ע' => ("a", false),
        'ב' => ("b", false),
        'ג' => ("g", false),
        'ד' => ("d", false),
        'ה' => ("h", false),
        'ו' => ("w", false),
        'ז' => ("z", false),
        'ח' => ("kh", false),
        'ט' | 'ת' => ("t", false),
        'י' => ("y", false),
        'כ' | 'ך' | 'ק' => ("k", false),
        'ל' => ("l", false),
        'מ' | 'ם' => ("m", false),
        'נ' | 'ן' => ("n", false),
        'ס' => ("s", false),
        'פ' | 'ף' => ("p", false),
        'צ' | 'ץ' => ("ts", false),
        'ר' => ("r", false),
        'ש' => ("sh", false),
        _ => ("", false),
    }
}

fn arabic(c: char) -> &'static str {
    match c {
        'ا' | 'آ' | 'أ' | 'إ' | 'ع' | 'ة' | 'ٱ' => "a",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ہ' | 'ھ' => "h",
        'خ' => "kh",
        'ذ' => "dh",
        'ژ' => "zh",
        'ش' => "sh",
        'ص' => "s",
        'ض' => "d",
        'ط' | 'ٹ' => "t",
        'ظ' => "z",
        'غ' => "gh",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'و' | 'ؤ' => "w",
        'ي' | 'ی' | 'ى' | 'ې' | 'ۍ' => "y",
        'ە' | 'ێ' => "e",
        'ۆ' => "o",
        'ۇ' => "u",
        'ۋ' | 'ڤ' => "v",
        'گ' => "g",
        'ڵ' => "l",
        'ڕ' | 'ڑ' => "r",
        'ډ' | 'ڈ' => "d",
        _ => "",
    }
}

fn cyrillic(c: char) -> &'static str {
    match c {
        'ё' => "yo",
        'є' => "ye",
        'ї' => "yi",
        'ў' | 'ұ' => "u",
        'ґ' | 'ғ' => "g",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(word: &str, expected: &str) {
        let mut out = Vec::new();
        romanise(word, &mut out);
        assert_eq!(String::from_utf8_lossy(&out), expected, "{word}");
    }

    #[test]
    fn every_script_becomes_letters() {
        folds("Łukaszéwïčz", "lukaszewicz");
        folds("Петренко", "petrenko");
        folds("Їжакевич", "yizhakevich");
        folds("Щербаков", "shcherbakov");
        folds("Қайырбекұлы", "qayyrbekuly");
        folds("Өмүрзаков", "omurzakov");
        folds("Ђорђевић", "djordjevic");
        folds("Μπακογιάννη", "bakogianni");
        folds("Ντόρα", "dora");
        folds("Սարգսյան", "sargsyan");
        folds("Գրիգորյան", "grigoryan");
        folds("ქავთარაძე", "kavtaradze");
        folds("خليل", "khlyl");
        folds("ג'ורג'", "jwrj");
    }

    #[test]
    fn a_letter_that_only_looks_like_the_words_own_is_read_as_its_own() {
        folds("Cавченко", "savchenko");
        folds("Петpенко", "petrenko");
        folds("Sаrah", "sarah");
    }

    #[test]
    fn the_script_of_most_letters_counts() {
        assert_eq!(script_of("Cавченко"), Script::Cyrillic);
        assert_eq!(script_of("123"), Script::Latin);
        assert_eq!(script_of("سعيد").code(), "Arab");
    }
}
