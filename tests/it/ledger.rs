//! The ledger: at every moment its report is that of a reconciler over what is in.

use corroborate::{
    Article, ArticleId, Casualty, Claim, ClaimId, Event, Ledger, Outcome, Quantity, Quote, Reconciler, Report, StoryId,
    Verdict, Via,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// One change to a ledger.
#[derive(Clone, Debug)]
enum Step {
    Article(Box<Article>),
    Claim(Box<Claim>),
    WithdrawArticle(ArticleId),
    WithdrawClaim(ClaimId),
}

fn article_id() -> impl Strategy<Value = String> {
    prop_oneof!["a[1-5]", Just("a10".to_owned())]
}

fn article() -> impl Strategy<Value = Article> {
    let text = prop_oneof![
        Just(""),
        Just(
            "The mayor of Marlow, Ines Calder, resigned on Tuesday. Nine miners were killed in Marlow, Ines Calder said."
        ),
        Just("Ines Calder was sacked on Wednesday as mayor of Marlow. At least eight miners were killed in Marlow."),
        Just("Ines Calder resigned on Monday in Marlow. \"We will rebuild the shaft,\" Karl Brandt said."),
        Just("The parliament of Ostria elected Karl Brandt in Lund. The Green League of Lund protested."),
        Just("In Lund the Green League marched against Karl Brandt and the parliament of Ostria."),
    ];
    let story = prop_oneof![3 => Just(None), 1 => "[xy]".prop_map(Some), 1 => Just(Some("s:a1".to_owned()))];
    let outlet = proptest::option::of(prop_oneof![Just("The Courier"), Just("Radio Ostria"), Just("Reuters")]);
    (article_id(), text, story, outlet, proptest::option::of(1..5u32)).prop_map(|(id, text, story, outlet, day)| {
        let mut article = Article::new(id, text);
        article.story = story.map(StoryId::from);
        article.outlet = outlet.map(str::to_owned);
        article.published = day.map(|day| format!("2024-05-0{day}").parse().unwrap());
        article
    })
}

fn claim() -> impl Strategy<Value = Claim> {
    let what = prop_oneof![
        (5..9u32)
            .prop_map(|n| Casualty::new(Outcome::Killed, Quantity::exactly(n, n.to_string())).group("miners").into()),
        (5..9u32).prop_map(|n| Casualty::new(Outcome::Killed, Quantity::at_least(n, "at least")).into()),
        prop_oneof![Just("resign"), Just("dismiss")].prop_map(|action| Event::new(action).actor("the mayor").into()),
        Just(Event::new("resign").actor("the mayor").negated().into()),
        Just(Quote::new("we will rebuild the shaft").speaker("Karl Brandt").into()),
    ];
    let source = proptest::option::of(prop_oneof![Just("police"), Just("the authorities"), Just("local media")]);
    ("c[0-9]", article_id(), what, source).prop_map(|(id, article, what, source): (_, _, corroborate::ClaimKind, _)| {
        let claim = Claim::new(id, article, what);
        source.map_or(claim.clone(), |source| claim.attributed_to(source, Via::Said))
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => article().prop_map(|article| Step::Article(Box::new(article))),
        4 => claim().prop_map(|claim| Step::Claim(Box::new(claim))),
        1 => article_id().prop_map(|id| Step::WithdrawArticle(ArticleId::from(id))),
        1 => "c[0-9]".prop_map(|id| Step::WithdrawClaim(ClaimId::from(id))),
    ]
}

/// What is in, kept the plain way.
#[derive(Default)]
struct Model {
    articles: BTreeMap<ArticleId, Article>,
    claims: BTreeMap<ClaimId, Claim>,
}

impl Model {
    fn report(&self, backwards: bool) -> Report {
        let mut reconciler = Reconciler::new();
        if backwards {
            for claim in self.claims.values().rev() {
                reconciler.claim(claim.clone()).unwrap();
            }
        }
        for article in self.articles.values() {
            reconciler.article(article.clone()).unwrap();
        }
        if !backwards {
            for claim in self.claims.values() {
                reconciler.claim(claim.clone()).unwrap();
            }
        }
        reconciler.report()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_ledger_is_the_batch_at_every_moment(steps in proptest::collection::vec(step(), 1..14)) {
        let mut ledger = Ledger::new();
        let mut model = Model::default();
        for step in steps {
            let before = ledger.report();
            let change = match step {
                Step::Article(article) => {
                    let article = *article;
                    let known = model.articles.contains_key(&article.id);
                    let added = ledger.add_article(article.clone());
                    prop_assert_eq!(added.is_err(), known);
                    let change = if known { ledger.correct_article(article.clone()) } else { added };
                    model.articles.insert(article.id.clone(), article);
                    change
                }
                Step::Claim(claim) => {
                    let claim = *claim;
                    let known = model.claims.contains_key(&claim.id);
                    let added = ledger.add_claim(claim.clone());
                    prop_assert_eq!(added.is_err(), known);
                    let change = if known { ledger.correct_claim(claim.clone()) } else { added };
                    model.claims.insert(claim.id.clone(), claim);
                    change
                }
                Step::WithdrawArticle(id) => {
                    let change = ledger.withdraw_article(&id);
                    model.articles.remove(&id);
                    model.claims.retain(|_, claim| claim.article != id);
                    change
                }
                Step::WithdrawClaim(id) => {
                    let change = ledger.withdraw_claim(&id);
                    prop_assert_eq!(change.is_ok(), model.claims.remove(&id).is_some());
                    change
                }
            };
            let after = ledger.report();
            prop_assert_eq!(&after, &model.report(false));
            prop_assert_eq!(&after, &model.report(true));
            flips_are_told(&before, &after, &change.unwrap_or_default())?;
        }
    }
}

/// The flips are the facts whose verdicts differ between the two reports.
fn flips_are_told(before: &Report, after: &Report, change: &corroborate::Change) -> Result<(), TestCaseError> {
    let verdicts = |report: &Report| -> BTreeMap<_, _> {
        report.facts.iter().map(|fact| ((fact.story.clone(), fact.id.clone()), fact.verdict)).collect()
    };
    let (old, new) = (verdicts(before), verdicts(after));
    for (key, verdict) in &new {
        // A fact that only moved to another story keeps its verdict.
        let was = old.get(key).or_else(|| old.iter().find(|((_, id), _)| *id == key.1).map(|(_, verdict)| verdict));
        let told = change.flipped.iter().any(|flip| flip.fact == key.1 && flip.after == Some(*verdict));
        prop_assert_eq!(was != Some(verdict), told, "{:?}", key);
    }
    Ok(())
}

/// A claim that moved to another story once took its fact's flip with it: gone from the one, new in the other, so told
/// of neither.
#[test]
fn a_claim_that_moves_to_another_story_flips_in_both() {
    let killed = Casualty::new(Outcome::Killed, Quantity::exactly(5, "5")).group("miners");
    let resigned = || Event::new("resign").actor("the mayor");
    let mut ledger = Ledger::new();
    ledger.add_claim(Claim::new("c1", "a2", killed)).unwrap();
    ledger.add_claim(Claim::new("c2", "a1", resigned())).unwrap();
    let mut article = Article::new("a2", "");
    article.story = Some(StoryId::from("x"));
    ledger.add_article(article).unwrap();
    let before = ledger.report();
    let change = ledger.correct_claim(Claim::new("c1", "a3", resigned())).unwrap();
    flips_are_told(&before, &ledger.report(), &change).unwrap();
    let flips: Vec<_> = change.flipped.iter().map(|flip| (flip.fact.as_str(), flip.before, flip.after)).collect();
    let (single, agreed) = (Some(Verdict::Single), Some(Verdict::Agreed));
    assert_eq!(flips, [("f:c1", single, agreed), ("f:c2", single, None)]);
}

#[test]
fn a_withdrawn_claim_takes_its_contradiction_with_it() {
    let resigned = |id: &str, article: &str, action: &str| {
        Claim::new(id, article, Event::new(action).actor("the government").object("the government"))
    };
    let mut ledger = Ledger::new();
    ledger.add_claim(resigned("c1", "a1", "resign")).unwrap();
    ledger.add_claim(resigned("c2", "a2", "resign")).unwrap();
    let change = ledger.add_claim(resigned("c3", "a3", "resign").stance(corroborate::Stance::Asserted)).unwrap();
    assert!(change.flipped.is_empty(), "{change:?}");
    let negated =
        Claim::new("c4", "a4", Event::new("resign").actor("the government").object("the government").negated());
    let change = ledger.add_claim(negated).unwrap();
    assert_eq!(change.flipped.len(), 1);
    assert_eq!(
        (change.flipped[0].before, change.flipped[0].after),
        (Some(Verdict::Agreed), Some(Verdict::Contradicted))
    );
    assert_eq!(change.flipped[0].why, "c4 came in; 2 sides cannot all hold");
    let change = ledger.withdraw_claim(&ClaimId::from("c4")).unwrap();
    assert_eq!(change.flipped[0].why, "c4 went out; 3 origins stand together");
    let error = ledger.withdraw_claim(&ClaimId::from("c4")).unwrap_err().to_string();
    assert_eq!(error, "claim c4: expected a ready-made claim that is in");
}
