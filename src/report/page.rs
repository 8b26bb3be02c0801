//! A page of text for a terminal: inked words wrapped to a width, with or without colours.
//!
//! 1. A paragraph is a list of inked pieces; white space in them is folded to single spaces.
//! 2. Control characters and marks that turn the direction of writing are dropped, so that no article can steer the
//!    terminal that shows it.
//! 3. Words are put on lines up to the width; a word that is longer than a line is broken.
//! 4. With colours, ink becomes an escape sequence. Without, evidence is underlined on a line of its own.
//!
//! Left out on purpose: hyphenation, and the exact width of every script; wide East Asian letters count two columns.

/// How a text report is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns of a line; at least 40 are used.
    pub width: usize,
    /// Whether to colour with ANSI escape sequences. Without, evidence is underlined.
    pub colour: bool,
    /// How many entries of one section are shown before the rest is only counted.
    pub most: usize,
}

/// 88 columns suit a terminal and a mail alike; eight entries of a section fill one screen.
impl Default for Layout {
    fn default() -> Self {
        Layout { width: 88, colour: false, most: 8 }
    }
}

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Plain,
    Bold,
    Dim,
    /// Something that cannot hold together.
    Clash,
    /// Something that was replaced.
    Change,
    /// Something that stands.
    Accord,
    /// The words that a claim rests on.
    Evidence,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Ink::Plain => "",
            Ink::Bold => "1",
            Ink::Dim => "2",
            Ink::Clash => "1;31",
            Ink::Change => "1;33",
            Ink::Accord => "1;32",
            Ink::Evidence => "1;36",
        }
    }
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    ink: Ink,
    text: String,
}

/// A piece of text in one ink.
pub(crate) fn ink(ink: Ink, text: impl Into<String>) -> Piece {
    Piece { ink, text: text.into() }
}

/// A piece of plain text.
pub(crate) fn plain(text: impl Into<String>) -> Piece {
    ink(Ink::Plain, text)
}

/// The text written so far.
#[derive(Debug)]
pub(crate) struct Page {
    layout: Layout,
    out: String,
}

impl Page {
    pub(crate) fn new(layout: Layout) -> Self {
        Page { layout: Layout { width: layout.width.max(40), ..layout }, out: String::new() }
    }

    /// How many entries of a section are shown.
    pub(crate) fn most(&self) -> usize {
        self.layout.most.max(1)
    }

    /// A section's note: how many of its entries are shown.
    pub(crate) fn shown(&self, of: usize) -> String {
        if of > self.most() { format!("{} of {of}", self.most()) } else { of.to_string() }
    }

    /// How many entries of a section were not shown.
    pub(crate) fn rest(&mut self, of: usize) {
        if of > self.most() {
            self.paragraph("    ", "    ", &[ink(Ink::Dim, format!("and {} more", of - self.most()))]);
        }
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) {
        self.out.push('\n');
    }

    /// A section's title, with a rule to the end of the line.
    pub(crate) fn heading(&mut self, colour: Ink, title: &str, note: &str) {
        self.gap();
        let used = columns(title) + columns(note) + if note.is_empty() { 1 } else { 3 };
        let rule = "─".repeat(self.layout.width.saturating_sub(used));
        let note = if note.is_empty() { String::from(" ") } else { format!("  {note} ") };
        self.line("", &[ink(colour, title), ink(Ink::Dim, note + &rule)]);
    }

    /// One line that is not wrapped.
    pub(crate) fn line(&mut self, indent: &str, pieces: &[Piece]) {
        let row: Vec<(char, Ink)> =
            pieces.iter().flat_map(|p| p.text.chars().filter(|&c| shows(c)).map(|c| (c, p.ink))).collect();
        self.row(indent, &row);
    }

    /// A paragraph whose first line begins with `first` and whose other lines begin with `rest`.
    pub(crate) fn paragraph(&mut self, first: &str, rest: &str, pieces: &[Piece]) {
        let mut indent = first;
        for row in wrap(&letters(pieces), self.layout.width, columns(first), columns(rest)) {
            self.row(indent, &row);
            indent = rest;
        }
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn row(&mut self, indent: &str, row: &[(char, Ink)]) {
        let mut line = indent.to_owned();
        let mut inked = Ink::Plain;
        for &(letter, ink) in row {
            if self.layout.colour && ink != inked {
                if inked != Ink::Plain {
                    line.push_str("\x1b[0m");
                }
                if ink != Ink::Plain {
                    line.push_str("\x1b[");
                    line.push_str(ink.code());
                    line.push('m');
                }
                inked = ink;
            }
            line.push(letter);
        }
        if inked != Ink::Plain {
            line.push_str("\x1b[0m");
        }
        self.out.push_str(line.trim_end());
        self.out.push('\n');
        if !self.layout.colour && row.iter().any(|&(_, ink)| ink == Ink::Evidence) {
            self.out.push_str(&" ".repeat(columns(indent)));
            let marks: String =
                row.iter().map(|&(c, ink)| if ink == Ink::Evidence { "~" } else { " " }.repeat(column(c))).collect();
            self.out.push_str(marks.trim_end());
            self.out.push('\n');
        }
    }
}

/// The columns that a text takes.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().map(column).sum()
}

/// The columns that a letter takes: none for marks that sit on others, two for wide letters.
fn column(letter: char) -> usize {
    match letter as u32 {
        0x300..=0x36F | 0x200B..=0x200D | 0xFE00..=0xFE0F => 0,
        0x1100..=0x115F
        | 0x2E80..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

/// The letters of all pieces, with single spaces and without control characters.
fn letters(pieces: &[Piece]) -> Vec<(char, Ink)> {
    let mut out: Vec<(char, Ink)> = Vec::new();
    for piece in pieces {
        for letter in piece.text.chars() {
            if letter.is_whitespace() {
                if out.last().is_some_and(|&(last, _)| last != ' ') {
                    out.push((' ', piece.ink));
                }
            } else if shows(letter) {
                out.push((letter, piece.ink));
            }
        }
    }
    out
}

/// Whether a letter may go to a terminal: it is no control character and does not turn the direction of writing.
fn shows(letter: char) -> bool {
    let turns = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    !turns && !letter.is_control()
}

/// Letters put on lines of `width` columns, of which the first line has lost `first` and the others `rest` to indents.
fn wrap(letters: &[(char, Ink)], width: usize, first: usize, rest: usize) -> Vec<Vec<(char, Ink)>> {
    let mut lines: Vec<Vec<(char, Ink)>> = vec![Vec::new()];
    let (mut used, mut room) = (0, width.saturating_sub(first).max(8));
    for word in letters.split(|&(letter, _)| letter == ' ') {
        let length: usize = word.iter().map(|&(letter, _)| column(letter)).sum();
        if length == 0 {
            continue;
        }
        if used > 0 && used + 1 + length > room {
            lines.push(Vec::new());
            (used, room) = (0, width.saturating_sub(rest).max(8));
        }
        if used > 0 {
            // A space between two words of one ink has their ink, so that an underline does not break.
            let last = lines.last().and_then(|line| line.last()).map_or(Ink::Plain, |&(_, ink)| ink);
            let next = word.first().map_or(Ink::Plain, |&(_, ink)| ink);
            push(&mut lines, (' ', if last == next { last } else { Ink::Plain }));
            used += 1;
        }
        for &letter in word {
            if used + column(letter.0) > room {
                lines.push(Vec::new());
                (used, room) = (0, width.saturating_sub(rest).max(8));
            }
            push(&mut lines, letter);
            used += column(letter.0);
        }
    }
    lines
}

fn push(lines: &mut [Vec<(char, Ink)>], letter: (char, Ink)) {
    if let Some(line) = lines.last_mut() {
        line.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(width: usize, colour: bool, pieces: &[Piece]) -> String {
        let mut page = Page::new(Layout { width, colour, most: 5 });
        page.paragraph("- ", "  ", pieces);
        page.finish()
    }

    #[test]
    fn words_wrap_and_evidence_is_underlined() {
        let pieces =
            [plain("The bridge fell and "), ink(Ink::Evidence, "nine\nworkers were hurt"), plain(", he said.")];
        let expected = "- The bridge fell and nine workers were\n                      ~~~~~~~~~~~~~~~~~\n  hurt, he said.\n  ~~~~\n";
        assert_eq!(page(40, false, &pieces), expected);
    }

    #[test]
    fn colours_close_where_they_end() {
        assert_eq!(page(40, true, &[plain("a "), ink(Ink::Evidence, "b"), plain(" c")]), "- a \x1b[1;36mb\x1b[0m c\n");
    }

    #[test]
    fn an_article_cannot_steer_the_terminal() {
        assert_eq!(page(40, false, &[plain("a\x1b[31m\u{202E}b\u{7}\r\n c")]), "- a[31mb c\n");
    }

    #[test]
    fn a_heading_fills_the_line() {
        let mut page = Page::new(Layout { width: 40, ..Layout::default() });
        page.heading(Ink::Bold, "Names", "2 of 9");
        assert_eq!(columns(page.finish().trim()), 40);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zé語 ]{0,300}", width in 40usize..100) {
            let out = page(width, false, &[plain(text.as_str())]);
            prop_assert!(out.lines().all(|line| columns(line) <= width));
            let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
            prop_assert_eq!(bare(&out), bare(&text));
        }
    }
}
