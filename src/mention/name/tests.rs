//! Sentences with all their names and kinds, and sentences without any.

use super::names;
use crate::model::entity::EntityKind;
use crate::text::document::Document;

fn found(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let show = |m: &super::Mention| {
        let kind = match m.kind {
            EntityKind::Person => "P",
            EntityKind::Organisation => "O",
            EntityKind::Place => "L",
            _ => "?",
        };
        format!("{kind} {}", m.span.of(text))
    };
    names(&doc).iter().map(show).collect()
}

/// Reports all sentences of a corpus that are read otherwise.
#[track_caller]
fn check(corpus: &[(&str, &[&str])]) {
    let wrong: Vec<String> = corpus
        .iter()
        .filter(|(text, want)| found(text) != *want)
        .map(|(text, want)| format!("{text}\n   want {want:?}\n   got  {:?}", found(text)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), corpus.len(), wrong.join("\n"));
}

#[test]
fn people() {
    check(&[
        ("Laura Okafor said she was safe.", &["P Laura Okafor"]),
        ("The mayor, Jonas Petraitis, resigned.", &["P Jonas Petraitis"]),
        ("Prime Minister Ingrid Halvorsen met Mr Okello.", &["P Ingrid Halvorsen", "P Okello"]),
        ("A spokesman for the police, Tom Vance, confirmed it.", &["P Tom Vance"]),
        ("\"We left at once,\" said Maria dos Santos Lima.", &["P Maria dos Santos Lima"]),
        ("Talks with Ursula von der Heide failed.", &["P Ursula von der Heide"]),
        ("Crown Prince Faisal bin Nasser arrived.", &["P Faisal bin Nasser"]),
        ("The rebel leader Yusuf al-Rashidi was killed.", &["P Yusuf al-Rashidi"]),
        ("Neighbours found Karim Jan under the rubble.", &["P Karim Jan"]),
        ("Bakyt-aga, an elder, welcomed them.", &["P Bakyt-aga"]),
        ("Rosa M. Delgado, 34, lost her house.", &["P Rosa M. Delgado"]),
        ("Wirawan, an official of the local office, gave no figures.", &["P Wirawan"]),
        ("He praised Gen. Oscar Lindqvist and Dr. Amina Yusuf.", &["P Oscar Lindqvist", "P Amina Yusuf"]),
        ("Pensioner Olga Markova waited for hours.", &["P Olga Markova"]),
        ("Jean-Pierre Moreau told reporters the road was closed.", &["P Jean-Pierre Moreau"]),
        ("Protester Dilnaz Ospanova was among them.", &["P Dilnaz Ospanova"]),
        ("Nguyen Thi Lan, who sells fruit, saw the fire.", &["P Nguyen Thi Lan"]),
        ("The court heard Sean O'Leary on Monday.", &["P Sean O'Leary"]),
        ("Former President Émile Dubois was not there.", &["P Émile Dubois"]),
        ("“It was dark,” Okafor said. Laura Okafor lives nearby.", &["P Okafor", "P Laura Okafor"]),
        ("Secretary of State Henry Walsh called for calm.", &["P Henry Walsh"]),
        ("Foreign Minister Sanna Virtanen is due on Friday.", &["P Sanna Virtanen"]),
        ("Archbishop Thomas Keane led the prayers.", &["P Thomas Keane"]),
        ("The report names Abdul Wahid Karimi, the governor.", &["P Abdul Wahid Karimi"]),
        ("Commissioner of Police Stephen Wu Kai-ming spoke.", &["P Stephen Wu Kai-ming"]),
        ("Theresa May spoke first.", &["P Theresa May"]),
        ("Volunteers such as Pavel Novak carried water.", &["P Pavel Novak"]),
    ]);
}

#[test]
fn organisations() {
    check(&[
        ("Shares in Renova fell.", &["O Renova"]),
        ("The Ministry of the Interior said so.", &["O Ministry of the Interior"]),
        (
            "The Ministry of Foreign Affairs and Trade declined to comment.",
            &["O Ministry of Foreign Affairs and Trade"],
        ),
        (
            "The Organization for Trade and Development in Asia met.",
            &["O Organization for Trade and Development in Asia"],
        ),
        ("The U.S. Geological Survey measured it.", &["O U.S. Geological Survey"]),
        ("Human Rights Watch criticised the trial.", &["O Human Rights Watch"]),
        ("The Norwegian foreign ministry summoned him.", &["O Norwegian foreign ministry"]),
        ("The national disaster agency counted the houses.", &["O national disaster agency"]),
        ("The Interior Ministry and the army disagree.", &["O Interior Ministry"]),
        ("Officials of the Bank of Ghana met on Tuesday.", &["O Bank of Ghana"]),
        ("He studied at the University of Tartu.", &["O University of Tartu"]),
        ("The People's Alliance Party won.", &["O People's Alliance Party"]),
        ("The World Health Organization (WHO) warned.", &["O World Health Organization", "O WHO"]),
        ("The Coastal Fishing Union (CFU) called a strike.", &["O Coastal Fishing Union", "O CFU"]),
        ("The Indian embassy in Oslo was closed.", &["O Indian embassy", "L Oslo"]),
        ("Reuters and AFP reported the same.", &["O Reuters", "O AFP"]),
        ("The Central Election Commission published results.", &["O Central Election Commission"]),
        ("Nato forces left.", &["O Nato"]),
        ("A statement on Facebook and Telegram followed.", &["O Facebook", "O Telegram"]),
        ("The US government imposed sanctions.", &["O US government"]),
        ("The Lake Users Association for Clean Water sued.", &["O Lake Users Association for Clean Water"]),
        ("The Swedish Red Cross sent tents.", &["O Swedish Red Cross"]),
        ("The State Department and the White House agreed.", &["O State Department", "O White House"]),
        (
            "It belongs to the Roads, Ports and Railways Agency (RPRA).",
            &["O Roads, Ports and Railways Agency", "O RPRA"],
        ),
        ("The state broadcaster TVC, citing the mayor, said so.", &["O TVC"]),
        ("The Supreme Court ruled on Monday.", &["O Supreme Court"]),
        ("The Department of Energy in Ohio paid.", &["O Department of Energy", "L Ohio"]),
        ("The European Union's envoy left.", &["O European Union"]),
        ("The Taliban claimed the attack.", &["O Taliban"]),
        ("Employees of Northwind Bank blocked the doors.", &["O Northwind Bank"]),
        ("The Council of Europe sent observers.", &["O Council of Europe"]),
        ("The Committee on Fisheries and Forests voted.", &["O Committee on Fisheries and Forests"]),
        ("The Finance Ministry said exports fell.", &["O Finance Ministry"]),
        ("The Socialist Workers' Party lost.", &["O Socialist Workers' Party"]),
        ("The ministry of health opened a line.", &[]),
        ("The local health department sent nurses.", &["O local health department"]),
        (
            "The Organisation for Rural Co-operation in Africa met.",
            &["O Organisation for Rural Co-operation in Africa"],
        ),
        ("Al-Shabab and Boko Haram are active there.", &["O Al-Shabab", "O Boko Haram"]),
    ]);
}

#[test]
fn places() {
    check(&[
        ("The quake was felt in Oslo and Bergen.", &["L Oslo", "L Bergen"]),
        ("Mount Velsk erupted on Friday.", &["L Mount Velsk"]),
        ("Lake Orvane rose, and Hobley Creek too.", &["L Lake Orvane", "L Hobley Creek"]),
        ("Guards left Fort Ostrel for Camp Dunmore.", &["L Fort Ostrel", "L Camp Dunmore"]),
        ("Marten Falls was cut off.", &["L Marten Falls"]),
        ("It struck near Tavira Alta, a village in Portugal.", &["L Tavira Alta", "L Portugal"]),
        ("They fled to the city of Port Vila.", &["L Port Vila"]),
        ("In Vorna district the bridge fell.", &["L Vorna"]),
        ("The province of Esmera is under water.", &["L Esmera"]),
        ("Floods hit Esmera province again.", &["L Esmera"]),
        ("The fire began in Harbour Street.", &["L Harbour Street"]),
        ("Crowds filled Liberty Square in Tirana.", &["L Liberty Square", "L Tirana"]),
        ("In Lusaka, Ndola and Kitwe shops closed.", &["L Lusaka", "L Ndola", "L Kitwe"]),
        ("The ship sank in the Black Sea.", &["L Black Sea"]),
        ("He was born in New South Wales.", &["L New South Wales"]),
        ("Troops left Guinea-Bissau for Senegal.", &["L Guinea-Bissau", "L Senegal"]),
        ("Schools in the United Arab Emirates stay open.", &["L United Arab Emirates"]),
        ("The road to Port-au-Prince is blocked.", &["L Port-au-Prince"]),
        ("It hit the island of Nias.", &["L Nias"]),
        ("Residents of eastern Aleppo waited.", &["L Aleppo"]),
        ("A bomb went off at Karlovo Airport.", &["L Karlovo Airport"]),
        ("Moscow denied it.", &["L Moscow"]),
        ("The town of Santa Rita lies west of Lima.", &["L Santa Rita", "L Lima"]),
        ("Bosnia and Herzegovina asked for help.", &["L Bosnia and Herzegovina"]),
        ("It happened in Rio de Janeiro.", &["L Rio de Janeiro"]),
        ("They were taken to the Kovar military camp.", &["L Kovar"]),
        ("Two died at the Ana Ruiz hospital.", &["L Ana Ruiz"]),
        ("The West Bank was quiet.", &["L West Bank"]),
        ("Volcanoes line the Pacific Ring of Fire.", &["L Pacific Ring of Fire"]),
        ("Mazar-i-Sharif was calm on Friday.", &["L Mazar-i-Sharif"]),
        ("The border between Chad and Niger is closed.", &["L Chad", "L Niger"]),
    ]);
}

#[test]
fn several_kinds_in_one_sentence() {
    check(&[
        (
            "Norwegian Prime Minister Ingrid Halvorsen told NATO in Brussels that Oslo would pay.",
            &["P Ingrid Halvorsen", "O NATO", "L Brussels", "L Oslo"],
        ),
        ("NATO Secretary General Pieter Visser flew to Kyiv.", &["O NATO", "P Pieter Visser", "L Kyiv"]),
        (
            "State Department spokesman Ned Hale spoke in Washington.",
            &["O State Department", "P Ned Hale", "L Washington"],
        ),
        ("Kenya's President James Otieno thanked the UN.", &["L Kenya", "P James Otieno", "O UN"]),
        (
            "The head of the Bank of Ghana, Kofi Adu, and Peru's Finance Minister Luis Rojas met.",
            &["O Bank of Ghana", "P Kofi Adu", "L Peru", "P Luis Rojas"],
        ),
        ("Jordan Fisher moved from Jordan to Georgia.", &["P Jordan Fisher", "L Jordan", "L Georgia"]),
        ("Laura Okafor and Ned Hale wrote for Reuters.", &["P Laura Okafor", "P Ned Hale", "O Reuters"]),
        ("German Chancellor Karl Brandt and the IMF disagreed.", &["P Karl Brandt", "O IMF"]),
        ("Democratic Party Senator Joan Reyes of Texas voted no.", &["O Democratic Party", "P Joan Reyes", "L Texas"]),
        ("Rebels linked to al-Qaida freed Modibo Okafor.", &["O al-Qaida", "P Modibo Okafor"]),
        ("Amina Yusuf, a doctor at Kibera Hospital, agreed.", &["P Amina Yusuf", "O Kibera Hospital"]),
    ]);
}

#[test]
fn capitals_that_name_nobody() {
    check(&[
        ("Police fired in the air.", &[]),
        ("On Monday the Prime Minister resigned.", &[]),
        ("The President of the country left.", &[]),
        ("Liquefied petroleum gas (LPG) is dear.", &[]),
        ("The Internet was down.", &[]),
        ("Many Kazakhs and Russians speak both.", &[]),
        ("I saw it. We all did.", &[]),
        ("Thousands marched on Boxing Day.", &[]),
        ("It measured 6.1 on the Richter scale.", &[]),
        ("Protesters threw Molotov cocktails.", &[]),
        ("Western diplomats were worried.", &[]),
        ("He won the Nobel Peace Prize.", &[]),
        ("“Thieves!” they shouted. Nobody answered.", &[]),
        ("Islamist fighters fled.", &[]),
        ("The ministry and the agency disagree.", &[]),
        ("Abolishing the tax was popular. They were abolishing others.", &[]),
        ("The state news agency reported it.", &[]),
        ("In December the rain came.", &[]),
        ("Yesterday's vote was close.", &[]),
        ("GDP fell and CO2 rose.", &[]),
        ("The MV Aurora sank and the ferry Aurora was lost.", &[]),
        ("Flight XQ17 and two F-16 jets were seen.", &[]),
    ]);
}

#[test]
fn headings_in_capitals_give_only_known_names() {
    check(&[
        (
            "Okafor Wins Close Vote After Long Night\n\nLaura Okafor won the election in Malawi.",
            &["P Okafor", "P Laura Okafor", "L Malawi"],
        ),
        ("DAM BREAKS NEAR LUSAKA AFTER HEAVY RAIN\n\nA dam broke on Monday.", &["L LUSAKA"]),
        ("Five Dead As Storm Hits Coast\n\nThe storm hit Haiti on Monday.", &["L Haiti"]),
    ]);
}

#[test]
fn one_name_has_one_kind_in_an_article() {
    check(&[
        (
            "Harlan is a small town. Two men died in Harlan on Monday. Harlan has no hospital.",
            &["L Harlan", "L Harlan", "L Harlan"],
        ),
        (
            "Mr Rahimov denied it. Rahimov left in May. The people like Rahimov.",
            &["P Rahimov", "P Rahimov", "P Rahimov"],
        ),
    ]);
}

#[test]
fn titles_and_generic_words_are_kept_beside_the_name() {
    let cases = [
        ("President Laura Okafor left.", "President Laura Okafor"),
        ("Floods hit Esmera province.", "Esmera province"),
        ("They reached the city of Port Vila.", "city of Port Vila"),
        ("Malawian President Laura Okafor left.", "Malawian President Laura Okafor"),
    ];
    for (text, want) in cases {
        let doc = Document::new(text);
        let titled: Vec<&str> = names(&doc).iter().map(|m| m.titled.of(text)).collect();
        assert_eq!(titled, [want], "{text}");
    }
}

#[test]
fn an_abbreviation_in_brackets_belongs_to_the_name_before() {
    let doc = Document::new("The Coastal Fishing Union (CFU) met the Farmers Party (FP) in Lima (Peru).");
    let short: Vec<Option<usize>> = names(&doc).iter().map(|m| m.short_for).collect();
    assert_eq!(short, [None, Some(0), None, Some(2), None, None]);
}

#[test]
fn nothing_panics() {
    for text in [
        "",
        " ",
        "-",
        "A",
        "A-",
        "Al-",
        "(((",
        "Mr",
        "Mr.",
        "The of the",
        "X of",
        "a.b.c.d",
        "St. ",
        "O'",
        "’s ’s",
        "1 2 3",
        "“”",
    ] {
        let _ = found(text);
    }
    assert!(found(&"A".repeat(100_000)).len() <= 1);
    let _ = found(&"Al-Of The ".repeat(5_000));
    let _ = found(&"Greek ".repeat(50_000));
    let _ = found(&"”)".repeat(100_000));
}
