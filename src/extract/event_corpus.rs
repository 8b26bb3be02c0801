//! The phrase corpus of events: sentences with one event that must be read from them, and sentences in which a word that
//! can be a verb is none. All were written for it and published, so to say, on Friday, 14 May 2021.

use crate::extract::context::Context;
use crate::extract::event::claims;
use crate::model::article::{Article, Published};
use crate::model::claim::{ClaimKind, Event, Modality, Polarity};
use chrono::NaiveDate;

/// Sentence, actor, action, object, and a time, a polarity or a modality; `-` for none or not asked.
const EVENTS: &str = "
    Officials said the leak, which began at dawn, was caused by a blast.|a blast|cause|the leak|-
    The mayor said the train that left Lund on Friday derailed near Haga.|the train|crash|-|-
    The train, which carried 80 people, derailed near Lund.|The train|crash|-|-
    The mayor, who met the rebels on Friday, resigned.|The mayor|resign|-|-
    Crowds gathered as the boy was carried away.|-|carry|the boy|-
    The bridge gave way as lorries were crossing it.|lorries|cross|it|-
    Shops closed as soldiers seized the town hall.|soldiers|seize|the town hall|-
    The man known as the Baker was arrested.|-|arrest|The man|-
    Ida Moreau, who served as mayor, was acquitted.|-|acquit|Ida Moreau|-
    The number of people arrested in Tarnow has risen.|-|arrest|The number of people|-
    The cabinet resigned on Monday.|The cabinet|resign|-|2021-05-10
    Finance Minister Ida Moreau stepped down.|Finance Minister Ida Moreau|resign|-|-
    The president sacked his cabinet.|The president|dismiss|his cabinet|-
    The mayor was dismissed by the council.|the council|dismiss|The mayor|-
    Rebels seized the airport on Tuesday.|Rebels|seize|the airport|2021-05-11
    The airport was seized by rebels.|rebels|seize|The airport|-
    Soldiers have retaken the bridge.|Soldiers|liberate|the bridge|-
    The town has been liberated.|-|liberate|The town|-
    Protesters tried to storm the ministry.|Protesters|storm|the ministry|attempted
    Police failed to disperse the crowd.|Police|disperse|the crowd|negated
    The army will deploy two battalions.|The army|deploy|two battalions|planned
    The union decided to call off the strike.|The union|call_off|the strike|planned
    The minister refused to resign.|The minister|resign|-|negated
    The government has declared a state of emergency.|The government|declare|a state of emergency|-
    A curfew was imposed in Tarnow.|-|declare|A curfew|-
    The emergency was lifted on Wednesday.|-|lift|The emergency|2021-05-12
    Parliament approved the budget on Thursday.|Parliament|approve|the budget|2021-05-13
    The bill was vetoed by the senate.|the senate|reject|The bill|-
    The bank announced the closure of forty branches.|The bank|announce|the closure of forty branches|-
    The company denied the report.|The company|deny|the report|-
    The ministry confirmed the outbreak.|The ministry|confirm|the outbreak|-
    A strong earthquake struck the coast on Sunday.|A strong earthquake|hit|the coast|2021-05-09
    The storm hit the islands.|The storm|hit|the islands|-
    The quake triggered a landslide.|The quake|cause|a landslide|-
    The blaze was caused by a gas leak.|a gas leak|cause|The blaze|-
    Gunmen attacked a convoy near the border.|Gunmen|attack|a convoy|-
    The consulate was attacked by gunmen.|gunmen|attack|The consulate|-
    A bomber rammed a lorry into the gate.|A bomber|collide|a lorry|-
    Hooded men hurled stones at the police.|Hooded men|throw|stones|-
    Police fired tear gas at the marchers.|Police|shoot|tear gas|-
    Officers arrested the chairman on Friday.|Officers|arrest|the chairman|2021-05-14
    The editor was arrested at the station.|-|arrest|The editor|-
    The court convicted the general.|The court|convict|the general|-
    The general was acquitted.|-|acquit|The general|-
    The hostages were released by the group.|the group|release|The hostages|-
    Divers rescued the boy.|Divers|rescue|the boy|-
    The village was evacuated.|-|evacuate|The village|-
    The ferry sank off the coast.|The ferry|sink|-|-
    The bridge collapsed on Saturday.|The bridge|collapse|-|2021-05-08
    A tanker exploded in the port.|A tanker|explode|-|-
    Voters elected a new mayor.|Voters|elect|a new mayor|-
    The singer died on Monday.|The singer|die|-|2021-05-10
    The judge was killed by militants.|militants|kill|The judge|-
    Talks began in Geneva on Tuesday.|Talks|begin|-|2021-05-11
    Riots broke out in the capital.|Riots|begin|-|-
    The strike ended on Thursday.|The strike|end|-|2021-05-13
    The airline cancelled its flights.|The airline|call_off|its flights|-
    The authorities switched off the internet.|The authorities|disrupt|the internet|-
    The internet was shut down.|-|disrupt|The internet|-
    Service was restored on Friday.|-|restore|Service|2021-05-14
    The rebels surrendered.|The rebels|surrender|-|-
    The envoy arrived in Lagos on Monday.|The envoy|arrive|-|2021-05-10
    The troops left the valley.|The troops|leave|the valley|-
    The king abdicated.|The king|resign|-|-
    The union claimed responsibility for the blockade.|The union|claim_responsibility|the blockade|-
    The group has claimed responsibility.|The group|claim_responsibility|-|-
    The president called on the alliance for help.|The president|ask|the alliance for help|-
    The mayor asked residents to stay indoors.|The mayor|ask|residents to stay indoors|-
    The minister urged both sides to talk.|The minister|ask|both sides to talk|-
    The embassy had previously warned its citizens.|The embassy|say|its citizens|..2021-05-14
    The navy intercepted the vessel.|The navy|intercept|the vessel|-
    Workers walked out on Wednesday.|Workers|strike|-|2021-05-12
    Students took to the streets.|Students|protest|-|-
    The workers went on strike.|The workers|strike|-|-
    Inspectors examined the reactor.|Inspectors|inspect|the reactor|-
    The committee is investigating the crash.|The committee|investigate|the crash|-
    The crash is being investigated.|-|investigate|The crash|-
    The council has not approved the plan.|The council|approve|the plan|negated
    The rebels did not attack the convoy.|The rebels|attack|the convoy|negated
    The minister may resign.|The minister|resign|-|possible
    The ministry could ban the party.|The ministry|ban|the party|possible
    The club was not banned.|-|ban|The club|negated
    The army never left the city.|The army|leave|the city|negated
    The troops no longer control the road.|The troops|lead|the road|negated
    The shops were looted.|-|break|The shops|-
    The mob smashed the windows.|The mob|break|the windows|-
    The rioters set fire to a bus.|The rioters|burn|a bus|-
    Fire destroyed the market.|Fire|damage|the market|-
    The flood destroyed the village on Sunday.|The flood|damage|the village|2021-05-09
    The price of bread rose.|The price of bread|rise|-|-
    The government raised the price of bread.|The government|increase|the price of bread|-
    The ministry cut the subsidy.|The ministry|cut|the subsidy|-
    The firm bought a rival.|The firm|buy|a rival|-
    The team won the cup on Saturday.|The team|win|the cup|2021-05-08
    The party lost the election.|The party|lose|the election|-
    The court sentenced the banker.|The court|convict|the banker|-
    The envoys signed the treaty in Oslo.|The envoys|sign|the treaty|-
    The states agreed on a truce.|The states|agree|a truce|-
    The parliament abolished the tax.|The parliament|abolish|the tax|-
    The general overthrew the president.|The general|overthrow|the president|-
    The president was toppled in 2011.|-|overthrow|The president|2011-01-01..2011-12-31
    Ida Moreau was appointed ambassador.|-|appoint|Ida Moreau|-
    The emir appointed a new premier.|The emir|appoint|a new premier|-
    The pope visited the camp on Tuesday.|The pope|visit|the camp|2021-05-11
    The mayor opened the tunnel.|The mayor|begin|the tunnel|-
    The border was closed.|-|close|The border|-
    The ministry closed the border on Monday.|The ministry|close|the border|2021-05-10
    Observers monitored the vote.|Observers|monitor|the vote|-
    The vote was monitored by observers.|observers|monitor|The vote|-
    The army fought the rebels in the hills.|The army|fight|the rebels|-
    The rebels clashed with the army.|The rebels|fight|the army|-
    The riots that broke out on Sunday have spread.|The riots|begin|-|2021-05-09
    The riots that broke out on Sunday have spread.|The riots|spread|-|-
    An emergency declared in the north was extended.|-|declare|An emergency|-
    An emergency declared in the north was extended.|-|extend|An emergency|-
    The minister, who resigned on Monday, left the country.|The minister|resign|-|2021-05-10
    The minister, who resigned on Monday, left the country.|The minister|leave|the country|-
    The army said it had retaken the town.|The army|liberate|the town|-
    The general said that troops had left.|troops|leave|-|-
    On Tuesday, the crowd stormed the palace.|the crowd|storm|the palace|2021-05-11
    In Lima, miners blocked a road.|miners|block|a road|-
    The crowd stormed the palace and burned the archive.|The crowd|storm|the palace|-
    The crowd stormed the palace and burned the archive.|The crowd|burn|the archive|-
    On Monday, the crowd stormed the palace and burned the archive.|the crowd|burn|the archive|2021-05-10
    After troops left the town, looters broke the windows.|troops|leave|the town|-
    After troops left the town, looters broke the windows.|looters|break|the windows|-
    The dam broke, flooding three villages.|The dam|flood|three villages|-
    Militants fled after attacking the depot.|Militants|attack|the depot|-
    The premier announced his resignation on Friday.|The premier|resign|-|2021-05-14
    The air force carried out strikes on Thursday.|The air force|strike|-|2021-05-13
    There was an internet outage on Tuesday.|-|disrupt|internet|2021-05-11
    The resignation of the cabinet surprised nobody.|the cabinet|resign|-|-
    The dismissal of the coach surprised nobody.|-|dismiss|the coach|-
    The bombing on Thursday killed a guard.|-|bomb|-|2021-05-13
    Monday's strike closed the ports.|-|strike|-|2021-05-10
    Floods in 2004 destroyed the mill.|-|flood|-|2004-01-01..2004-12-31
    The assassination of the senator in 1968 shocked them.|-|kill|the senator|1968-01-01..1968-12-31
    Miners tried to block the road but failed.|Miners|block|the road|attempted
    The court began to hear witnesses.|The court|show|witnesses|-
    The party plans to boycott the vote.|The party|boycott|the vote|planned
    The minister is expected to resign.|The minister|resign|-|planned
    The rebels were forced to leave the valley.|The rebels|leave|the valley|-
    The deal is to be signed on Friday.|-|sign|The deal|2021-05-14
    The troops were to be withdrawn.|-|withdraw|The troops|planned
    The governor was reported to have fled.|The governor|escape|-|-
    If the senate rejects the bill, the cabinet falls.|the senate|deny|the bill|possible
    The president was born in 1950.|-|bear|The president|1950-01-01..1950-12-31
    Cabinet resigns|Cabinet|resign|-|-
    Rebels seize airport|Rebels|seize|airport|-
    Minister sacked|-|dismiss|Minister|-
    Quake hits Chile|Quake|hit|Chile|-
    The governor imposed a curfew late on Monday.|The governor|declare|a curfew|2021-05-10
    The ministry late on Tuesday lifted the ban.|The ministry|lift|the ban|2021-05-11
    “We will stay,” said the mayor on Wednesday.|the mayor|say|-|2021-05-12
    The mayor said on Wednesday that the dam was safe.|The mayor|say|-|2021-05-12
    The spokesman told reporters on Thursday the dam had burst.|The spokesman|say|reporters|2021-05-13
    The airline grounded its fleet.|The airline|stop|its fleet|-
    The ministry extended the emergency nationwide.|The ministry|extend|the emergency|-
    The alliance agreed to send troops.|The alliance|deploy|troops|planned
    The militia blew up the bridge.|The militia|bomb|the bridge|-
    The captain was taken hostage.|-|abduct|The captain|-
    The envoy met the rebels on Friday.|The envoy|gather|the rebels|2021-05-14
    The state funds all candidates.|The state|fund|all candidates|-
    The bloc includes five states.|The bloc|include|five states|-
    Peru has ruled out a deal.|Peru|reject|a deal|-
    The sultan ruled the island from 1970 to 1999.|The sultan|lead|the island|1970-01-01..1999-12-31
    The sultan ruled the island until he died in 1999.|The sultan|lead|the island|..1999-12-31
    Omar Haddad ruled the island until his death in 1999.|Omar Haddad|die|-|1999-01-01..1999-12-31
    The siege worsened on Tuesday, when gunmen stormed the depot.|gunmen|storm|the depot|2021-05-11
    The depot was reportedly on fire.|-|burn|The depot|-
    Both mills were reported to be in flames.|-|burn|Both mills|-
    The phone network was dead.|-|disrupt|The phone network|-
    The website was not working.|-|disrupt|The website|-
    The airline announced a sharp cut in fares.|The airline|cut|fares|-
    Officials said a steep rise in rents had ruined tenants.|rents|rise|-|-
    The council voted to dissolve itself.|The council|abolish|The council|planned
    In Haga, Tarnow and Lund, there were attempts to storm the ministry.|-|storm|the ministry|attempted
    The mayor said the rebels, who hold the town, had seized the bridge.|the rebels|seize|the bridge|-
    The vote, the first since the union adopted a charter, had a low turnout.|the union|approve|a charter|-
    Under a charter approved in March, women may vote.|-|approve|a charter|2021-03-01..2021-03-31
    The Northern Front said it had carried out the attack.|The Northern Front|claim_responsibility|the attack|-
    The militia said it was behind the bombing.|The militia|claim_responsibility|the bombing|-
    Lunde, 68, conceded defeat.|Lunde|confirm|defeat|-
    Chad's long-time president resigned.|Chad's long-time president|resign|-|-
    A gang called Black Tern claimed responsibility.|A gang called Black Tern|claim_responsibility|-|-
    The hospital's phone network was down for hours.|-|disrupt|The hospital's phone network|-
    About 700 nurses were on strike.|About 700 nurses|strike|-|-
    The strike ended after the union and the ministry reached a deal.|the union and the ministry|agree|-|-
    The party pledged to freeze rents and to build flats.|The party|build|flats|planned
    Soldiers arrested the mayor, Ada Lunde, on Monday.|Soldiers|arrest|Ada Lunde|2021-05-10
    Norway's election on Monday was calm.|-|elect|-|2021-05-10
    The boys were picked up by a trawler.|a trawler|rescue|The boys|-
    No group has claimed responsibility for the blast.|-|claim_responsibility|the blast|negated
    No clerk was arrested.|-|arrest|-|negated
    Nobody has claimed responsibility for the blast.|-|claim_responsibility|the blast|negated
    The militia claimed responsibility for the raid on Sunday.|The militia|claim_responsibility|the raid|2021-05-09
    A man fell to his death on Monday.|A man|die|-|2021-05-10
    Students demanded the resignation of the rector.|the rector|resign|-|possible
    There were calls for the dismissal of the coach.|-|dismiss|the coach|possible
    Students called on the rector to resign.|the rector|resign|-|possible
    Police said about 400 people attended the rally.|about 400 people|participate|the rally|-
    An attack on a convoy killed a guard.|-|attack|a convoy|-
    Restrictions on movement are in force.|-|restrict|movement|-
    The Lake Pact, which includes Chad, Niger and Benin, met.|The Lake Pact|include|Chad, Niger and Benin|-
    The alliance is made up of six African states.|The alliance|include|six African states|-
    Benin is a member of the Lake Pact.|the Lake Pact|include|Benin|-
    Chad asked the Lake Pact for help, which includes Niger and Benin.|the Lake Pact|include|Niger and Benin|-
    Observers from the Lake Pact and the Arab League were invited to monitor the vote.|Observers|monitor|the vote|possible
    Chad, poor in water, faces its worst drought.|Chad|face|its worst drought|-
";

/// Sentence, and an action that must not be read from it.
const NO_EVENTS: &str = "
    The armed men waited outside.|arm
    The rising prices worry farmers.|rise
    The wounded soldiers were treated.|injure
    The attack plan is secret.|attack
    The strike committee met.|strike
    The building in the centre is old.|build
    A meeting room was booked.|meet
    The fire station is new.|burn
    The state television building is guarded.|build
    The protest movement is young.|protest
    The police force is small.|force
    The peacekeeping forces are ready.|force
    The election commission is independent.|elect
    The rebel leader is old.|lead
    A car bomb squad is on call.|bomb
    The Russian-led alliance is small.|lead
    The hard-hit region needs aid.|hit
    The state-run agency is silent.|lead
    The so-called ceasefire is fragile.|call
    Its stated aim is peace.|say
    His planned visit is secret.|plan
    The proposed law is long.|propose
    The late mayor was popular.|die
    The missing boy is ten.|miss
    The board is powerful.|board
    The ship is large.|ship
    Ground troops are absent.|ground
    The crash site is remote.|collide
    An arms control treaty is needed.|control
    The cease of fire is near.|fire
    The shooting range is shut.|shoot
    The training camp is empty.|train
    The warning signs were old.|warn
    Gas filling stations are rare.|fill
    The lack of rain is a worry.|lack
    The trade union is strong.|trade
    The result is unknown.|result
    The hope is small.|hope
    The report is long.|say
    The claim is weak.|say
    The demand is high.|ask
    A record harvest is likely.|record
    The cause is unknown.|cause
    The border guard post is small.|guard
    The work is hard.|operate
    The aid convoy is late.|support
    The march route is long.|march
    A raid alarm is loud.|attack
    The test result is good.|test
    The share price is low.|share
    The head office is in Rome.|lead
    The exit poll is wrong.|poll
    The shot was loud.|shoot
    The play is short.|play
    The plant is closed to visitors.|plant
    The cut is deep.|cut
    The trip is long.|trip
    The blast area is wide.|explode
    The watch is broken by age.|watch
    The box is light.|light
    Strikers had hung a banner over the gate.|execute
    Dozens dead in Lund fires|dismiss
    The agency's failure to act was noted.|disrupt
    The mayor said it was an attack.|claim_responsibility
    The mayor said they had stopped the attack.|claim_responsibility
    The engineer, who built the mill, and the mayor met.|include
    Several towns, including Lund and Haga, were flooded.|include
    The fire was near the network.|disrupt
    The mayor was in the flames of a quarrel.|burn
";

fn events(text: &str) -> Vec<Event> {
    let day = NaiveDate::from_ymd_opt(2021, 5, 14).unwrap();
    let article = Article::new("a", text).published(Published::Day(day));
    let of = |claim: crate::model::claim::Claim| match claim.what {
        ClaimKind::Event(event) => Some(event),
        _ => None,
    };
    claims(&Context::new(&article)).into_iter().filter_map(of).collect()
}

/// The event in the words of the table.
fn told(event: &Event) -> [String; 5] {
    let party = |p: &Option<crate::model::party::Party>| p.as_ref().map_or("-".to_owned(), |p| p.text.clone());
    let day = |d: Option<NaiveDate>| d.map_or(String::new(), |d| d.to_string());
    let when = event.when.as_ref().map_or("-".to_owned(), |w| match (day(w.start()), day(w.end())) {
        (start, end) if start == end => start,
        (start, end) => format!("{start}..{end}"),
    });
    let standing = match (event.polarity, event.modality) {
        (Polarity::Negated, _) => "negated",
        (_, Modality::Actual) => "-",
        (_, Modality::Planned) => "planned",
        (_, Modality::Attempted) => "attempted",
        (_, Modality::Possible) => "possible",
    };
    [party(&event.actor), event.action.clone(), party(&event.object), when, standing.to_owned()]
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.split('|').collect())
}

#[test]
fn every_event_is_read() {
    let mut wrong = Vec::new();
    for row in rows(EVENTS) {
        let found: Vec<[String; 5]> = events(row[0]).iter().map(told).collect();
        let hit = found.iter().any(|[actor, action, object, when, standing]| {
            actor == row[1]
                && action == row[2]
                && object == row[3]
                && (row[4] == "-" || when == row[4] || standing == row[4])
        });
        if !hit {
            wrong.push(format!("{row:?}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows(EVENTS).count() >= 150);
}

#[test]
fn nouns_and_adjectives_are_no_events() {
    for row in rows(NO_EVENTS) {
        let found: Vec<[String; 5]> = events(row[0]).iter().map(told).collect();
        assert!(found.iter().all(|event| event[1] != row[1]), "{row:?}: {found:?}");
    }
    assert!(rows(NO_EVENTS).count() >= 60);
}
