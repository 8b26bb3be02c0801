//! Sentences with what is counted in them, and sentences that count nothing: the examples of the rules for casualties and
//! measures. Each line is a rule of English or of news; the words are our own.

use crate::extract::casualty;
use crate::extract::context::Context;
use crate::extract::measure;
use crate::model::article::Article;
use crate::model::claim::ClaimKind;
use crate::model::quantity::Quantity;

fn ends(q: &Quantity) -> String {
    let show = |n: Option<crate::model::number::Number>| n.map_or(String::new(), |n| n.get().to_string());
    if q.point().is_some() { show(q.low()) } else { format!("{}..{}", show(q.low()), show(q.high())) }
}

/// `killed 3 people; injured 24..`, with the classes of the group where there is one.
fn casualties(text: &str) -> String {
    let article = Article::new("a", text);
    let cx = Context::new(&article);
    let show = |kind: &ClaimKind| match kind {
        ClaimKind::Casualty(c) => {
            let outcome = c.detail.clone().unwrap_or_else(|| c.outcome.name().to_owned());
            let classes = c.group.as_ref().map_or(String::new(), |group| group.classes.join("+"));
            format!("{outcome} {} {classes}", ends(&c.count)).trim().to_owned()
        }
        _ => String::new(),
    };
    casualty::claims(&cx).iter().map(|claim| show(&claim.what)).collect::<Vec<_>>().join("; ")
}

/// `55 kilometre; 900 EUR per month`.
fn measures(text: &str) -> String {
    let article = Article::new("a", text);
    let cx = Context::new(&article);
    let casualties = casualty::claims(&cx);
    let show = |kind: &ClaimKind| match kind {
        ClaimKind::Measure(m) => {
            let per = m.per.as_ref().map_or(String::new(), |per| format!(" per {per}"));
            format!("{} {}{per}", ends(&m.count), m.unit)
        }
        _ => String::new(),
    };
    measure::claims(&cx, &casualties).iter().map(|claim| show(&claim.what)).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(read: fn(&str) -> String, corpus: &[(&str, &str)]) {
    let wrong: Vec<String> = corpus
        .iter()
        .filter_map(|(text, expected)| {
            let found = read(text);
            (found != *expected).then(|| format!("{text}\n   expected {expected:?}\n   found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), corpus.len(), wrong.join("\n"));
}

#[test]
fn the_fire_of_guns_is_no_blaze() {
    let cause = |text: &str| {
        let article = Article::new("a", text);
        let claims = casualty::claims(&Context::new(&article));
        claims.iter().find_map(|claim| match &claim.what {
            ClaimKind::Casualty(c) => c.cause.clone(),
            _ => None,
        })
    };
    assert_eq!(cause("Guards opened fire on the crowd, killing 7 people."), None);
    assert_eq!(cause("Troops returned fire and 7 people were killed."), None);
    assert_eq!(cause("A fire in the hotel killed 7 people.").as_deref(), Some("fire"));
}

#[test]
fn people_and_what_happened_to_them() {
    check(casualties, CASUALTIES);
}

#[test]
fn sentences_without_casualties() {
    let corpus: Vec<(&str, &str)> = NO_CASUALTIES.iter().map(|text| (*text, "")).collect();
    check(casualties, &corpus);
}

#[test]
fn quantities_with_units_and_nouns() {
    check(measures, MEASURES);
}

#[test]
fn sentences_without_measures() {
    let corpus: Vec<(&str, &str)> = NO_MEASURES.iter().map(|text| (*text, "")).collect();
    check(measures, &corpus);
}

const CASUALTIES: &[(&str, &str)] = &[
    ("Of the passengers, 41, including a girl, were injured.", "injured 41"),
    ("Nine people are still being treated.", "hospitalised 9 people"),
    ("In all, 26 miners came to their deaths.", "killed 26 miners"),
    // lists
    ("The blast killed five women, a guard and two children.", "killed 5 women; killed 1 guards; killed 2 children"),
    ("Gunmen killed two children and a guard in the yard.", "killed 2 children; killed 1 guards"),
    (
        "The mudslide injured six nurses, 11 miners, and a teacher.",
        "injured 6 nurses; injured 11 miners; injured 1 teachers",
    ),
    ("The dead included 11 sailors and a nurse.", "killed 11 sailors; killed 1 nurses"),
    ("Among the injured were two children and a fireman.", "injured 2 children; injured 1 firefighters"),
    ("Among those killed in the raid were three students.", "killed 3 students"),
    ("The blast killed two guards and a driver fled.", "killed 2 guards"),
    ("The flood killed five women, a guard told reporters.", "killed 5 women"),
    ("The fire killed four miners and two nurses in the lift were injured.", "killed 4 miners; injured 2 nurses"),
    // passive
    ("Twelve miners were killed in the shaft.", "killed 12 miners"),
    ("At least 14 pilgrims have been killed near Lodwar.", "killed 14.. pilgrims"),
    ("More than 60 passengers were injured when the bus overturned.", "injured 61.. passengers"),
    ("About 400 villagers were evacuated from the valley.", "evacuated 360..440 villagers"),
    ("Nearly 200 protesters had been arrested by midnight.", "detained 180..200 protesters"),
    ("Up to 50 workers were feared dead.", "killed ..50 workers"),
    ("Several students were reportedly hurt.", "injured 3.. students"),
    ("Dozens have been reported wounded.", "injured 24.."),
    ("Between 20 and 30 sailors are believed to have drowned.", "killed 20..30 sailors"),
    ("A further nine nurses were infected.", "infected 9 nurses"),
    ("Three of the pilots were rescued.", "rescued 3 pilots"),
    ("Sixteen tourists have been kidnapped in the desert.", "abducted 16 tourists"),
    ("Some 80 prisoners were freed on Monday.", "released 72..88 prisoners"),
    ("Eleven climbers were trapped on the ridge.", "trapped 11 people"),
    ("Two Dutch journalists were detained at the border.", "detained 2 journalists"),
    ("Thousands of people were displaced by the flood.", "displaced 2000.. people"),
    ("Eight people, three of them children, were injured.", "injured 8 people; injured 3 children"),
    ("Forty people (most of them farmers) were hospitalised.", "hospitalised 40 people"),
    // intransitive and adjectives
    ("Nine people died in the fire.", "killed 9 people"),
    ("Six fishermen drowned off Lamu.", "killed 6 fishermen"),
    ("Four hikers remain missing.", "missing 4 people"),
    ("Seven crew members are still unaccounted for.", "missing 7 crew"),
    ("Two girls and a boy perished in the blaze.", "killed 3 boys+girls"),
    ("The storm left 40 people dead and 15 missing.", "killed 40 people; missing 15"),
    ("The blast left two guards dead.", "killed 2 guards"),
    ("More than 3,000 families fled their homes.", "displaced 3001.. relatives"),
    ("Five soldiers lost their lives.", "killed 5 soldiers"),
    ("A 35-year-old man died in the crash.", "killed 1 men"),
    // active
    ("A bomb killed 12 soldiers and wounded 20.", "killed 12 soldiers; injured 20"),
    ("The quake hit the coast, killing at least 30 people and injuring hundreds.", "killed 30.. people; injured 200.."),
    ("Police arrested 17 demonstrators.", "detained 17 protesters"),
    ("Gunmen abducted ten schoolgirls.", "abducted 10 girls"),
    ("Rescuers saved 45 migrants from the sea.", "rescued 45 migrants"),
    ("The army has killed nine militants.", "killed 9 militants"),
    ("The flood claimed the lives of 19 people.", "killed 19 people"),
    ("The crash claimed 32 lives.", "killed 32"),
    ("The landslide killed a woman.", "killed 1 women"),
    ("Officers detained more than 90 people.", "detained 91.. people"),
    ("The fighting has displaced 20,000 families.", "displaced 20000 relatives"),
    ("The police say the gunman killed two women and a man.", "killed 3 men+women"),
    // headlines
    ("Nine dead, dozens hurt in ferry fire", "killed 9; injured 24.."),
    ("40 killed in market blast", "killed 40"),
    ("Three dead and 11 missing after landslide", "killed 3; missing 11"),
    ("Bus crash leaves 16 dead", "killed 16"),
    ("Ferry sinks; 120 feared drowned", "killed 120"),
    ("Militants kill six policemen", "killed 6 police"),
    // nominal and attributive
    ("The police reported three deaths.", "killed 3"),
    ("There were no casualties.", "casualties 0"),
    ("The attack caused 70 casualties.", "casualties 70"),
    ("There were hundreds of arrests.", "detained 200.."),
    ("Two dead bodies were found in the river.", "killed 2"),
    ("The hospital received 120 wounded people.", "injured 120 people"),
    ("He mourned the death of four children.", "killed 4 children"),
    ("She condemned the arrest of two lawyers.", "detained 2 lawyers"),
    ("There were 14 injured among the guards.", "injured 14 guards"),
    ("Police made 12 arrests.", "detained 12"),
    ("The ministry counted 37 survivors.", "rescued 37"),
    // tolls
    ("The death toll rose to 58 on Friday.", "killed 58"),
    ("The death toll from the eruption now stands at 112.", "killed 112"),
    ("Two more bodies were found, bringing the toll to 41.", "killed 2; killed 41"),
    ("The number of people killed when a bridge fell near Pune on Monday has risen to 73.", "killed 73"),
    ("The number of injured reached 300.", "injured 300"),
    ("The injured exceed 180.", "injured 181.."),
    ("The toll climbed from 12 to 19.", "killed 19"),
    // coordination
    ("12 killed and 20 wounded", "killed 12; injured 20"),
    ("Nine miners were killed and four are missing.", "killed 9 miners; missing 4"),
    ("No one was killed or injured.", "killed 0; injured 0"),
    ("Two Dutch soldiers and three Malian soldiers were killed.", "killed 2 soldiers; killed 3 soldiers"),
    ("His wife and a young boy were missing.", "missing 2 boys+women"),
    ("Thirty people were killed or wounded.", "casualties 30 people"),
    ("At least 20 police officers and soldiers were killed.", "killed 20.. police+soldiers"),
    (
        "Some 60 members of the police and soldiers of the National Guard were injured.",
        "injured 54..66 national guard+police",
    ),
    ("The wave killed 500 people in the north and dozens more in the south.", "killed 500 people; killed 24.."),
    // subset
    ("Twenty people were killed, including six children.", "killed 20 people; killed 6 children"),
    ("At least 11 guards were killed, including two while closing the gate.", "killed 11.. guards; killed 2 guards"),
    ("Two of the injured died in hospital.", "killed 2 victims"),
    ("One of the dead was a teenager.", "killed 1 teenagers"),
    ("Fifteen people were arrested, five of them for rioting.", "detained 15 people; detained 5 people"),
    ("Forty people are in hospital, 12 of them in a critical condition.", "hospitalised 40 people; serious 12"),
    ("The victims were 17 French, nine Danes and two Chinese.", ""),
    ("17 French and nine Danes were killed.", "killed 17 citizens; killed 9 citizens"),
    // nobody
    ("Nobody was hurt.", "injured 0"),
    ("None of the passengers was injured.", "injured 0 passengers"),
    ("No staff were killed.", "killed 0 staff"),
    ("All passengers were unhurt.", "injured 0 passengers"),
    ("All embassy staff are safe and unharmed.", "injured 0 staff"),
    ("The train stopped without casualties.", "casualties 0"),
    ("There were no injuries.", "injured 0"),
    ("There were no reports of injuries.", ""),
    ("There was no immediate word of any deaths.", ""),
    // one person
    ("I was injured by the glass.", "injured 1"),
    ("The driver was killed.", "killed 1 drivers"),
    ("A policeman was shot dead.", "killed 1 police"),
    // numbers
    ("Twenty-seven people were killed.", "killed 27 people"),
    ("Half a million people were displaced.", "displaced 500000 people"),
    ("Two dozen workers were rescued.", "rescued 24 workers"),
    ("Tens of thousands of people were evacuated.", "evacuated 20000.. people"),
    ("Scores of people were killed.", "killed 40.. people"),
    ("1.5m people were infected.", "infected 1500000 people"),
    ("No fewer than 33 people died.", "killed 33.. people"),
    ("Fewer than ten people were hurt.", "injured ..9 people"),
];

const NO_CASUALTIES: &[&str] = &[
    "Ida Moreau, 41, who taught at a school in Lund, died on Monday.",
    "The four incidents are being treated as linked.",
    "Many people were injured.",
    "It is not known how many guards were killed.",
    "The bomb could kill 200 people.",
    "We hope nobody was hurt.",
    "Up to 50 people would be arrested, he warned.",
    "If 20 people are killed, we must answer.",
    "He threatened to kill ten hostages.",
    "The group plans to arrest 40 officers.",
    "The fire killed 300 sheep.",
    "The police station was hit twice.",
    "Two buildings were damaged and a road was closed.",
    "The death penalty was abolished in 1985.",
    "Three death sentences were overturned by the court.",
    "The dead end lies two kilometres away.",
    "He scored two goals and was injured-time hero.",
    "The ship sails to the Dead Sea in 3 days.",
    "Five countries signed the treaty.",
    "The 22-year-old studied law.",
    "In 1996 the port was closed.",
    "The company killed two projects.",
    "Civilian casualties are a concern.",
    "The missing money was found after two years.",
    "The wounded were taken away.",
    "Four ambulances and two helicopters arrived.",
    "More than 300 people attended the funeral.",
    "She won 3-2 in the final.",
    "The law bars arrests without a warrant.",
    "According to the Coast Guard, the search goes on.",
    "The price rose by 12 percent.",
    "On 9/11 the towers fell.",
    "Death threats against a minister were reported.",
    "Call 020 7946 0991 for help.",
    "The toll road opened in March.",
    "Evacuation plans exist for 20 towns.",
    "The hospital has 120 beds.",
    "Thousands of people took to the streets.",
    "He hurt his knee two days ago.",
    "Rescue teams from six countries arrived.",
    "The village lost two bridges.",
    "Flight 370 went missing.",
    "The album was released 20 years ago.",
];

const MEASURES: &[(&str, &str)] = &[
    // money
    ("The bailout is worth €110 billion.", "110000000000 EUR"),
    ("A 30bn-euro package was agreed.", "30000000000 EUR"),
    ("He earns less than 1,000 euros a month.", "..999 EUR per month"),
    ("Gas costs 50 tenge per litre.", "50 KZT per litre"),
    ("They paid $0.11 each.", "0.11 USD"),
    ("It cost more than US$3 million.", "3000001.. USD"),
    ("The fine was A$40,000.", "40000 AUD"),
    ("Prices fell from 120 to 50 tenge.", "120 KZT; 50 KZT"),
    ("Gold costs $1,950 an ounce.", "1950 USD per ounce"),
    ("They moved 500 pounds of explosives.", "500 pound (mass)"),
    // percent
    ("Turnout was 61.5 percent.", "61.5 percent"),
    ("Stocks closed down 3.9 per cent.", "3.9 percent"),
    ("About 20% of voters stayed home.", "18..22 percent"),
    ("More than 50 percent of the members agreed.", "50.. percent"),
    ("Her rating dropped six points.", "6 point"),
    // magnitude
    ("A 6.1-magnitude quake struck.", "6.1 magnitude"),
    ("A magnitude-7.2 quake struck.", "7.2 magnitude"),
    ("The quake measured 5.9 on the Richter scale.", "5.9 magnitude"),
    ("It had a magnitude of 4.8.", "4.8 magnitude"),
    // lengths and conversion
    ("It struck at a depth of 10 kilometres (six miles).", "10 kilometre"),
    ("The town lies 55 km west of Voi.", "55 kilometre"),
    ("The wave was 5m high.", "5 metre"),
    ("Winds of 120 km/h were measured.", "120 kilometre per hour"),
    ("The lake covers 12 square miles.", "12 square mile"),
    ("It was 38 degrees Celsius.", "38 degree Celsius"),
    ("They seized 40 kilograms of gold.", "40 kilogram"),
    // time
    ("The 24-hour strike began.", "24 hour"),
    ("The 15-year war goes on.", "15 year"),
    ("The quake lasted about 15 seconds.", "13..17 second"),
    ("The loan runs over three years.", "3 year"),
    ("He ruled for decades.", "2.. decade"),
    ("Results are due within 10 days.", "..10 day"),
    ("The term is five years.", "5 year"),
    // ages
    ("A 22-year-old clerk spoke.", "22 year"),
    ("The mayor, who is 81, stays.", "81 year"),
    ("The suspects are between 30 and 40 years old.", "30..40 year"),
    ("A girl aged 12 sang.", "12 year"),
    // people
    ("Nearly 1,000 troops are based there.", "900..1000 person"),
    ("Tens of thousands of union members marched.", "20000.. person"),
    ("Thousands took to the streets.", "2000.. person"),
    ("A 20,000-strong crowd gathered.", "20000 person"),
    ("The 300-member council met.", "300 person"),
    ("The country has more than 18 million inhabitants.", "18000001.. person"),
    ("It is a nation of 19 million.", "19000000 person"),
    ("The OSCE sent eight experts.", "8 person"),
    ("As many as 400 on board were counted.", "..400 person"),
    ("Several dozen youths threw stones.", "36.. person"),
    // things
    ("Five aircraft were seized.", "5 aircraft"),
    ("They closed three other former naval bases.", "3 base"),
    ("At least 22 houses collapsed.", "22.. house"),
    ("More than 300 buildings have been damaged.", "301.. building"),
    ("Two large explosions were heard.", "2 explosion"),
    ("At least one car burned.", "1.. car"),
    ("About 40 calls reporting missing persons came in.", "36..44 call"),
    ("There are 27 polling stations abroad.", "27 station"),
    ("More than half of the 300 seats are empty.", "151.. seat; 300 seat"),
    ("It is the ninth largest country.", "9 rank"),
    ("Several airlines cancelled flights.", "3.. airline"),
];

const NO_MEASURES: &[&str] = &[
    "He left two days ago.",
    "She returned three years later.",
    "The talks began at 7:37 a.m. on Tuesday.",
    "On January 5 the office closed.",
    "In 2014 it rained.",
    "Flight 370 was found.",
    "They won 3-2.",
    "It was one of the best.",
    "The second man spoke.",
    "Both sides met on 9/11.",
    "Article 5 applies.",
    "No doubt remains.",
    "The one who left came back.",
    "He lives at 10 Baker Street.",
    "The 19th floor is empty.",
    "In the 1990s it was a farm.",
    "One day it will end.",
    "There are two sides.",
    "Call 020 7946 0991.",
    "“One country, two systems” is a motto.",
    "Twelve miners were killed.",
    "Police arrested 17 demonstrators.",
    "The death toll rose to 58.",
    "A first step was made.",
    "The G20 met.",
    "Covid-19 spread.",
    "The CN-235 landed.",
    "He was number 10.",
    "There was no evidence.",
    "It was the third attempt.",
    "At one point he stopped.",
    "Each other they trusted.",
    "The two-faced man smiled.",
    "It happened twice.",
    "Season 4 begins.",
    "He quoted page 12.",
    "On the one hand it works.",
    "Half the town slept.",
    "Nobody came.",
    "A few minutes later it fell.",
    "The final ended 1-0.",
];
