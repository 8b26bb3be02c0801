//! Sentences with all their roles, and sentences without any.

use super::claims;
use crate::extract::context::Context;
use crate::model::article::Article;
use crate::model::claim::{ClaimKind, RoleStatus};

/// `person | role | of | status`, the last two where they are told.
fn found(text: &str) -> Vec<String> {
    let article = Article::new("a", text);
    let cx = Context::new(&article);
    let mut out = Vec::new();
    for claim in claims(&cx) {
        let ClaimKind::Role(role) = claim.what else { continue };
        let mut line = format!("{} | {}", role.person.text, role.role);
        if let Some(of) = role.of {
            line.push_str(" | ");
            line.push_str(&of.text);
        }
        match role.status {
            RoleStatus::Former => line.push_str(" | former"),
            RoleStatus::Acting => line.push_str(" | acting"),
            RoleStatus::Elect => line.push_str(" | elect"),
            RoleStatus::Current => {}
        }
        out.push(line);
    }
    out
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
fn titles_before_the_name() {
    check(&[
        ("President Laura Okafor spoke.", &["Laura Okafor | president"]),
        ("Malawian President Laura Okafor spoke.", &["Laura Okafor | president | Malawi"]),
        ("Malawi's President Laura Okafor spoke.", &["Laura Okafor | president | Malawi"]),
        ("South Korean Foreign Minister Park Min-soo left.", &["Park Min-soo | foreign minister | South Korea"]),
        ("State Department spokesman Ned Hale declined.", &["Ned Hale | spokesman | State Department"]),
        ("Police asked local police chief Omar Hadi for help.", &["Omar Hadi | police chief"]),
        ("Deputy Prime Minister Sanna Virtanen agreed.", &["Sanna Virtanen | deputy prime minister"]),
        ("NATO Secretary General Pieter Visser flew in.", &["Pieter Visser | secretary general | NATO"]),
        ("Protester Dilnaz Ospanova was hurt.", &["Dilnaz Ospanova | protester"]),
        ("Professor Amina Yusuf warned of floods.", &["Amina Yusuf | professor"]),
        (
            "The disaster agency spokesman Budi Hartono gave the figure.",
            &["Budi Hartono | spokesman | disaster agency"],
        ),
        ("Kenya's head of state James Otieno signed it.", &["James Otieno | head of state | Kenya"]),
        ("Former president James Otieno voted early.", &["James Otieno | president | former"]),
        ("Ex-president James Otieno voted early.", &["James Otieno | president | former"]),
        ("Acting mayor Jana Ozola opened the bridge.", &["Jana Ozola | mayor | acting"]),
        ("President-elect Laura Okafor thanked them.", &["Laura Okafor | president | elect"]),
        ("Long-time ruler Haji Marwan died.", &["Marwan | ruler"]),
        (
            "Interior Minister Kofi Adu and Health Minister Ama Boateng met.",
            &["Kofi Adu | interior minister", "Ama Boateng | health minister"],
        ),
        ("Peru's Finance Minister Luis Rojas resigned.", &["Luis Rojas | finance minister | Peru"]),
        ("It was said by union leader Petra Novak.", &["Petra Novak | union leader"]),
        ("Taxi driver Ali Demir saw the flash.", &["Ali Demir | taxi driver"]),
        ("Opposition leader Moses Banda called it a fraud.", &["Moses Banda | opposition leader"]),
        ("The Bank of Ghana governor Kofi Adu cut rates.", &["Kofi Adu | governor | Bank of Ghana"]),
        ("Peru's army ousted President Luis Rojas.", &["Luis Rojas | president"]),
        ("Ousted President Luis Rojas fled.", &["Luis Rojas | president | former"]),
        ("Colonel Omar Hadi led the soldiers.", &[]),
        ("The government of Prime Minister Kofi Adu fell.", &["Kofi Adu | prime minister"]),
        ("Fire brigade spokeswoman Petra Novak gave the number.", &["Petra Novak | spokeswoman | Fire brigade"]),
        ("Public order minister Jonas Petraitis resigned.", &["Jonas Petraitis | public order minister"]),
        ("Minister of Foreign Affairs Sanna Virtanen agreed.", &["Sanna Virtanen | minister of foreign affairs"]),
        ("Secretary of State Henry Walsh called.", &["Henry Walsh | secretary of state"]),
    ]);
}

#[test]
fn appositions_before_the_name() {
    check(&[
        ("The deputy mayor of Riga, Jana Ozola, said the hall was empty.", &["Jana Ozola | deputy mayor | Riga"]),
        ("A Taliban spokesman, Omar Hadi, claimed it.", &["Omar Hadi | spokesman | Taliban"]),
        ("That is false, said the spokesman for the ministry, Ned Hale.", &["Ned Hale | spokesman | ministry"]),
        ("The country's late ruler, Haidar Khan, built it.", &["Haidar Khan | ruler | country | former"]),
        (
            "The chairman of the Coastal Fishing Union (CFU), Norway's Prime Minister Ingrid Halvorsen, agreed.",
            &["Ingrid Halvorsen | prime minister | Norway", "Ingrid Halvorsen | chairman | Coastal Fishing Union"],
        ),
        (
            "The union's chairman, Norwegian Prime Minister Ingrid Halvorsen, agreed.",
            &["Ingrid Halvorsen | prime minister | Norway", "Ingrid Halvorsen | chairman | union"],
        ),
        ("The foreign minister, Sanna Virtanen, was told.", &["Sanna Virtanen | foreign minister"]),
        ("The new leader, Mr Okello, was a teacher once.", &["Okello | leader"]),
        ("The head of Norway's Red Cross, Ingrid Dahl, told the paper.", &["Ingrid Dahl | head | Red Cross"]),
        (
            "Their spokesman, Air Force deputy chief of staff Omar Hadi, promised it.",
            &["Omar Hadi | deputy chief of staff | Air Force", "Omar Hadi | spokesman"],
        ),
        ("Its director, Paula Reyes, refused.", &["Paula Reyes | director"]),
        (
            "The head of the health department in Esmera province, Ruth Keane, counted 12.",
            &["Ruth Keane | head | health department"],
        ),
    ]);
}

#[test]
fn appositions_after_the_name() {
    check(&[
        (
            "Wirawan, an official of the local disaster agency, gave no figure.",
            &["Wirawan | official | local disaster agency"],
        ),
        (
            "Amina Yusuf, a doctor at a clinic in Kibera town, treated ten.",
            &["Amina Yusuf | doctor | clinic in Kibera town"],
        ),
        ("Omar Hadi, police chief of Balkh province, said so.", &["Omar Hadi | police chief | Balkh"]),
        ("Petra Novak, head of the Teachers' Union, said it.", &["Petra Novak | head | Teachers' Union"]),
        ("Petra Novak, deputy head of the union.", &["Petra Novak | deputy head | union"]),
        ("Ajmal Jan, a local shopkeeper, ran.", &["Ajmal Jan | shopkeeper"]),
        ("Rosa Delgado, 34, a resident of Lima, ran.", &["Rosa Delgado | resident | Lima"]),
        ("Petra Novak, convenor of the Civil Rights Front, spoke.", &["Petra Novak | convenor | Civil Rights Front"]),
        ("Ned Hale, the ministry's spokesman, did not answer.", &["Ned Hale | spokesman | ministry"]),
        ("Mr Okello, a former dentist, won.", &["Okello | dentist | former"]),
        (
            "Paula Reyes, director of the Lima Foundation for Human Rights, fled.",
            &["Paula Reyes | director | Lima Foundation for Human Rights"],
        ),
        ("Luis Rojas, who is also the chairman of the alliance, agreed.", &["Luis Rojas | chairman | alliance"]),
        ("Luis Rojas, who heads the Coastal Fishing Union, agreed.", &["Luis Rojas | head | Coastal Fishing Union"]),
        ("Tom Vance, deputy editor-in-chief of the paper, was there.", &["Tom Vance | deputy editor-in-chief | paper"]),
        (
            "Kofi Adu, professor of economics at the University of Accra, disagreed.",
            &["Kofi Adu | professor of economics | University of Accra"],
        ),
        ("Kofi Adu, a spokesman for the Interior Ministry, agreed.", &["Kofi Adu | spokesman | Interior Ministry"]),
        ("Jana Ozola, the former mayor, left.", &["Jana Ozola | mayor | former"]),
        ("Olga Markova, a 70-year-old pensioner, wept.", &["Olga Markova | pensioner"]),
        (
            "Haidar Rahmani, the head doctor in Esmera provincial hospital, said 12.",
            &["Haidar Rahmani | head doctor | Esmera"],
        ),
    ]);
}

#[test]
fn verbs_of_office() {
    check(&[
        ("Jana Ozola was appointed as acting mayor.", &["Jana Ozola | mayor | acting"]),
        ("Jana Ozola has been named finance minister.", &["Jana Ozola | finance minister"]),
        ("James Otieno became president in 2006.", &["James Otieno | president"]),
        ("James Otieno was elected president of Kenya.", &["James Otieno | president | Kenya"]),
        ("Petra Novak is the head of the Teachers' Union.", &["Petra Novak | head | Teachers' Union"]),
        ("Petra Novak heads the Teachers' Union.", &["Petra Novak | head | Teachers' Union"]),
        ("Luis Rojas resigned as finance minister.", &["Luis Rojas | finance minister | former"]),
        ("Luis Rojas stepped down as chairman of the bank.", &["Luis Rojas | chairman | bank | former"]),
        ("She took over from Luis Rojas as head of the council.", &["Luis Rojas | head | council | former"]),
        ("Parliament elected Luis Rojas as speaker.", &["Luis Rojas | speaker"]),
        ("Tom Vance served as ambassador to Peru.", &["Tom Vance | ambassador | former"]),
        ("Tom Vance works as a teacher in Lima.", &["Tom Vance | teacher | Lima"]),
    ]);
}

#[test]
fn people_without_an_office() {
    check(&[
        ("Laura Okafor spoke.", &[]),
        ("Mr Okello spoke.", &[]),
        ("Laura Okafor met the president.", &[]),
        ("The president met Laura Okafor.", &[]),
        ("Laura Okafor and the mayor left.", &[]),
        ("Laura Okafor, the mayor's wife, left.", &[]),
        ("Laura Okafor's friend Tom Vance left.", &[]),
        ("“We won,” the mayor told Laura Okafor.", &[]),
        ("After the coach left, Laura Okafor slept.", &[]),
        ("Laura Okafor, Tom Vance and Petra Novak left.", &[]),
        ("Laura Okafor was hurt by a soldier.", &[]),
        ("Laura Okafor is in Lima.", &[]),
        ("Laura Okafor was dismissed on Monday.", &[]),
        ("The victim, Laura Okafor, was 30.", &[]),
        ("His wife, Petra Novak, agreed.", &[]),
        ("Laura Okafor, 34, ran.", &[]),
        ("Doctors said Laura Okafor was well.", &[]),
        ("Laura Okafor asked for a doctor.", &[]),
        ("The ministry named Laura Okafor on Monday.", &[]),
        ("In Lima, police held Laura Okafor.", &[]),
        ("Laura Okafor, officials said, was safe.", &[]),
        ("Laura Okafor, however, was safe.", &[]),
        ("The Laura Okafor School opened.", &[]),
        ("Brother Tom Vance and sister Petra Novak met.", &[]),
        ("The protest reached Laura Okafor's house.", &[]),
        ("Laura Okafor praised the judge.", &[]),
        ("Laura Okafor, in a letter to the president, refused.", &[]),
        ("Voters like Laura Okafor.", &[]),
        ("Laura Okafor wants to be a pilot.", &[]),
        ("Supporters of Laura Okafor left.", &[]),
        ("Laura Okafor left the office of the mayor.", &[]),
        ("Laura Okafor, citing the mayor, said so.", &[]),
        ("The mayor is ill, Laura Okafor said.", &[]),
        ("There was no leader like Laura Okafor.", &[]),
        ("Laura Okafor waited with a guide.", &[]),
        ("Laura Okafor leads by three points.", &[]),
        ("Laura Okafor heads home.", &[]),
        ("The successor of Laura Okafor is not known.", &[]),
        ("Laura Okafor, a mother of two, ran.", &[]),
        ("Laura Okafor became ill.", &[]),
        ("The colonel, Laura Okafor, took the two men away.", &[]),
        ("Laura Okafor, took the two men to the camp.", &[]),
        ("Police chiefs met Laura Okafor.", &[]),
    ]);
}

#[test]
fn a_role_is_told_once() {
    let text = "President Laura Okafor spoke. Later President Okafor left. Malawi's President Laura Okafor slept.";
    let article = Article::new("a", text);
    let claims = claims(&Context::new(&article));
    assert_eq!((claims.len(), claims[0].also.len()), (1, 2));
    let ClaimKind::Role(role) = &claims[0].what else { return };
    assert_eq!(role.of.as_ref().map(|of| of.text.as_str()), Some("Malawi"));
}

#[test]
fn spans_carry_person_and_office() {
    let text = "It was the deputy mayor of Riga, Jana Ozola, who called.";
    let article = Article::new("a", text);
    let spans: Vec<&str> = claims(&Context::new(&article)).iter().map(|claim| claim.span.of(text)).collect();
    assert_eq!(spans, ["the deputy mayor of Riga, Jana Ozola"]);
}

#[test]
fn nothing_panics() {
    for text in [
        "",
        "President",
        "President, President",
        "Mr",
        "the mayor of, X said",
        "Ana Lima, ,",
        "Ana Lima, 3",
        "Ana Lima -led",
        "'s Ana Lima",
    ] {
        let _ = found(text);
    }
    let _ = found(&"the mayor of Riga, ".repeat(3_000));
    let _ = found(&"President Laura Okafor, ".repeat(3_000));
}

#[test]
fn successive_and_several_offices() {
    check(&[
        (
            "Mina Dorn, who replaced Aldo Prins as mayor of Halm, spoke first.",
            &["Mina Dorn | mayor | Halm", "Aldo Prins | mayor | Halm | former"],
        ),
        (
            "Mina Dorn replaced Aldo Prins as mayor of Halm in 2019.",
            &["Mina Dorn | mayor | Halm", "Aldo Prins | mayor | Halm | former"],
        ),
        (
            "Mina Dorn succeeded Aldo Prins as head of the union.",
            &["Mina Dorn | head | union", "Aldo Prins | head | union | former"],
        ),
        (
            "Mina Dorn took over as mayor of Halm from James Otieno.",
            &["Mina Dorn | mayor | Halm", "James Otieno | mayor | Halm | former"],
        ),
        (
            "Aldo Prins was replaced as mayor of Halm by Mina Dorn.",
            &["Aldo Prins | mayor | Halm | former", "Mina Dorn | mayor | Halm"],
        ),
        (
            "Aldo Prins was succeeded by Mina Dorn as mayor of Halm.",
            &["Aldo Prins | mayor | Halm | former", "Mina Dorn | mayor | Halm"],
        ),
        (
            "Mina Dorn, prime minister and finance minister of Samoa, resigned.",
            &["Mina Dorn | prime minister | Samoa", "Mina Dorn | finance minister | Samoa"],
        ),
        (
            "Prime Minister and Finance Minister Mina Dorn resigned.",
            &["Mina Dorn | finance minister", "Mina Dorn | prime minister"],
        ),
        (
            "Mina Dorn, the party's chairwoman and a former judge, spoke.",
            &["Mina Dorn | chairwoman | party", "Mina Dorn | judge | former"],
        ),
        ("The then defence minister, Aldo Prins, signed it.", &["Aldo Prins | defence minister | former"]),
        ("Then-President Aldo Prins signed it.", &["Aldo Prins | president | former"]),
        ("Ex-minister Aldo Prins was held.", &["Aldo Prins | minister | former"]),
        ("The outgoing president, Aldo Prins, spoke.", &["Aldo Prins | president"]),
        ("Interim President Mina Dorn spoke.", &["Mina Dorn | president | acting"]),
        ("Mina Dorn, the acting head of the police, spoke.", &["Mina Dorn | head of the police | acting"]),
        ("President-elect Mina Dorn flew home.", &["Mina Dorn | president | elect"]),
        ("The Georgian Foreign Minister, Mina Dorn, flew home.", &["Mina Dorn | foreign minister | Georgia"]),
        ("Bolivian deputy interior minister Mina Dorn flew home.", &["Mina Dorn | deputy interior minister | Bolivia"]),
        ("Mina Dorn was sworn in as president of Peru.", &["Mina Dorn | president | Peru"]),
        (
            "Mina Dorn, who was Peru's finance minister until March, spoke.",
            &["Mina Dorn | finance minister | Peru | former"],
        ),
        ("Mina Dorn, who has led the bank since 2012, spoke.", &["Mina Dorn | leader | bank"]),
        ("Mina Dorn, 54, Halm's mayor since 2012, spoke.", &["Mina Dorn | mayor | Halm"]),
        ("Mina Dorn - the mayor of Halm - spoke.", &["Mina Dorn | mayor | Halm"]),
        ("The deposed president, Aldo Prins, fled.", &["Aldo Prins | president | former"]),
        ("Peru's first female president, Mina Dorn, spoke.", &["Mina Dorn | president | Peru"]),
        ("Aldo Prins's successor as mayor of Halm, Mina Dorn, spoke.", &["Mina Dorn | mayor | Halm"]),
        ("Mina Dorn, the newly appointed chief of the fire service, spoke.", &["Mina Dorn | chief | fire service"]),
        (
            "Mina Dorn will replace Aldo Prins as mayor of Halm.",
            &["Mina Dorn | mayor | Halm | elect", "Aldo Prins | mayor | Halm"],
        ),
        (
            "Mina Dorn took over from James Otieno as head of the union.",
            &["Mina Dorn | head | union", "James Otieno | head | union | former"],
        ),
        (
            "Energy minister Mina Dorn, who is also deputy prime minister, spoke.",
            &["Mina Dorn | energy minister", "Mina Dorn | deputy prime minister"],
        ),
        ("Mina Dorn was president of Peru until 2011.", &["Mina Dorn | president | Peru | former"]),
        ("Mina Dorn, who headed the Red Cross from 2010 to 2016, spoke.", &["Mina Dorn | head | Red Cross | former"]),
        ("Mina Dorn was police property.", &[]),
        ("Mina Dorn is general.", &[]),
        ("Mina Dorn replaced the broken lamp as planned.", &[]),
        ("The king and Minister Mina Dorn spoke.", &["Mina Dorn | minister"]),
        ("The Prime Minister and Foreign Minister Mina Dorn spoke.", &["Mina Dorn | foreign minister"]),
        ("Mina Dorn was Halm's mayor.", &["Mina Dorn | mayor | Halm"]),
        ("Mina Dorn - who sings - spoke.", &[]),
    ]);
}
