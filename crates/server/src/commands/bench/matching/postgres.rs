//! The same ranking in PostgreSQL: the same people in tables with covering indexes, the same gates and the same points in
//! SQL, asked through `psql`. Its time is the processor time that the server's own statistics tell of executing, without
//! parsing and planning, in one process, with everything in memory; the least of three. On a busy machine the wall's
//! clock would tell of others' work. The statistics are for a superuser to switch on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use matching::Code;
use matching::fit::{Mode, RequestNeeds, Rules, SkillNeed, Taxonomy};
use matching::measure::people;

use super::Measure;

/// What PostgreSQL answered, for each request.
pub struct Ranked {
    pub times: Vec<u64>,
    pub answers: Vec<Vec<(u64, u32)>>,
}

const TABLES: &str = "
create table expert (id int, active bool, residence bool, travels bool, physical bool, online bool, hybrid bool, experience int);
create table tie (country int, expert int);
create table sector (sector int, expert int);
create table skill (expert int, skill int, level int, years int, last_used int);
create table node (node int, expert int, level int, years int);
create table near (node int, skill int, nearness int);
create table language (language int, expert int, level int);
create table free (expert int, starts int, ends int, hours int);";

const INDEXES: &str = "
create unique index on expert (id) include (active, residence, travels, physical, online, hybrid, experience);
create unique index on tie (country, expert);
create index on tie (expert, country);
create unique index on sector (expert, sector);
create index on skill (expert) include (skill, level, years, last_used);
create index on node (node, level, years) include (expert);
create index on node (node, expert) include (level, years);
create unique index on near (node, skill) include (nearness);
create unique index on language (expert, language) include (level);
create index on language (language, level) include (expert);
create index on free (expert) include (starts, ends, hours);";

/// Ranks every request; or says why PostgreSQL is not here.
pub fn rank(measure: &Measure, experts: u64, requests: u64) -> Result<Ranked, String> {
    let Some(url) = &measure.database else { return Err("peer not here: no --database or TEST_PG_URL".to_owned()) };
    let name = format!("cd4d_bench_{}", std::process::id());
    let Some((server, _)) = url.rsplit_once('/') else { return Err("peer not here: the address names no database".to_owned()) };
    psql(url, &["-c", &format!("create database {name}")])?;
    let ranked = in_database(&format!("{server}/{name}"), measure.peers.folder(), experts, requests);
    let dropped = psql(url, &["-c", &format!("drop database {name}")]);
    let ranked = ranked?;
    dropped?;
    Ok(ranked)
}

/// What psql printed.
struct Printed {
    answers: String,
    messages: String,
}

fn psql(url: &str, arguments: &[&str]) -> Result<Printed, String> {
    let mut command = Command::new("psql");
    command.args([url, "-X", "-qAt", "-v", "ON_ERROR_STOP=1"]).args(arguments);
    let output = command.output().map_err(|error| format!("peer not here: psql: {error}"))?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or_default().replace('|', "/");
        return Err(format!("peer not here: {text}"));
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Printed { answers: text(&output.stdout), messages: text(&output.stderr) })
}

fn in_database(url: &str, folder: &Path, experts: u64, requests: u64) -> Result<Ranked, String> {
    let (people, pool, needs) = people(experts, requests);
    let taxonomy = people.taxonomy();
    let mut tables = Tables::new(folder, &taxonomy).map_err(|error| error.to_string())?;
    for expert in &pool {
        tables.expert(&taxonomy, expert).map_err(|error| error.to_string())?;
    }
    let numbers = tables.end().map_err(|error| error.to_string())?;
    let mut script = String::from(TABLES);
    for table in TABLE_NAMES {
        let _ = write!(script, "\n\\copy {table} from '{}'", folder.join(table).display());
    }
    script.push_str(INDEXES);
    script.push_str("\nvacuum analyze;\nset jit = off; set work_mem = '256MB'; set max_parallel_workers_per_gather = 0;\n");
    script.push_str("set client_min_messages = log; set log_executor_stats = on;\n");
    let rules = Rules::general();
    for needs in &needs {
        let query = query(&rules, &numbers, needs);
        let _ = write!(script, "\\echo answer\n{query};\n\\o /dev/null\n{query};\n{query};\n{query};\n\\o\n");
    }
    let file = folder.join("script.sql");
    std::fs::write(&file, script).map_err(|error| error.to_string())?;
    let output = psql(url, &["-f", &file.display().to_string()])?;
    let mut ranked = Ranked { times: Vec::new(), answers: Vec::new() };
    for part in output.answers.split("answer\n").skip(1) {
        let pair = |line: &str| line.split_once('|').and_then(|(id, points)| Some((id.parse().ok()?, points.parse().ok()?)));
        ranked.answers.push(part.lines().map_while(pair).collect());
    }
    let told: Vec<u64> = output.messages.lines().filter_map(processor_time).collect();
    // Four for each request, of which the first one warms up.
    ranked.times = told.chunks_exact(4).filter_map(|four| four[1..].iter().min().copied()).collect();
    let all = |count: usize| count == needs.len();
    if all(ranked.answers.len()) && all(ranked.times.len()) { Ok(ranked) } else { Err("psql did not answer every request".to_owned()) }
}

/// Nanoseconds of a line like `! 0.001000 s user, 0.000200 s system, 0.001300 s elapsed`.
fn processor_time(line: &str) -> Option<u64> {
    let (user, rest) = line.strip_prefix('!')?.trim().split_once(" s user, ")?;
    let (system, _) = rest.split_once(" s system, ")?;
    Some(((user.parse::<f64>().ok()? + system.parse::<f64>().ok()?) * 1e9) as u64)
}

const TABLE_NAMES: [&str; 8] = ["expert", "tie", "sector", "skill", "node", "near", "language", "free"];

/// The tables as files for `\copy`.
struct Tables {
    files: BTreeMap<&'static str, BufWriter<std::fs::File>>,
    numbers: BTreeMap<Code, usize>,
}

impl Tables {
    fn new(folder: &Path, taxonomy: &Taxonomy) -> std::io::Result<Tables> {
        let mut files = BTreeMap::new();
        for name in TABLE_NAMES {
            files.insert(name, BufWriter::new(std::fs::File::create(folder.join(name))?));
        }
        let mut tables = Tables { files, numbers: BTreeMap::new() };
        let factor = Rules::general().near_factor;
        for node in taxonomy.nodes() {
            for skill in taxonomy.nodes() {
                let nearness = taxonomy.nearness(skill, node, factor);
                if nearness > 0 {
                    let row = [tables.number(node), tables.number(skill), nearness as usize];
                    tables.row("near", &row.map(|n| n.to_string()))?;
                }
            }
        }
        Ok(tables)
    }

    fn number(&mut self, code: &Code) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(code.clone()).or_insert(next)
    }

    fn row(&mut self, table: &'static str, values: &[String]) -> std::io::Result<()> {
        let Some(file) = self.files.get_mut(table) else { return Ok(()) };
        writeln!(file, "{}", values.join("\t"))
    }

    fn expert(&mut self, taxonomy: &Taxonomy, expert: &matching::fit::ExpertProfile) -> std::io::Result<()> {
        let id = expert.id.0.to_string();
        let flag = |holds: bool| if holds { "t".to_owned() } else { "f".to_owned() };
        let mode = |mode: Mode| flag(expert.modes.contains(&mode));
        let flags = [flag(expert.active), flag(expert.residence_ok), flag(expert.travels)];
        let [active, residence, travels] = flags;
        let modes = [mode(Mode::Physical), mode(Mode::Online), mode(Mode::Hybrid)];
        let [physical, online, hybrid] = modes;
        self.row("expert", &[id.clone(), active, residence, travels, physical, online, hybrid, expert.experience_years.to_string()])?;
        for country in expert.origin_ties.iter().collect::<BTreeSet<_>>() {
            let country = self.number(country).to_string();
            self.row("tie", &[country, id.clone()])?;
        }
        for sector in expert.sectors.iter().collect::<BTreeSet<_>>() {
            let sector = self.number(sector).to_string();
            self.row("sector", &[sector, id.clone()])?;
        }
        for held in &expert.skills {
            let [skill, level, years] = [self.number(&held.skill), held.level.into(), held.years.into()].map(|n: usize| n.to_string());
            let last = held.last_used.map_or("\\N".to_owned(), |year| year.to_string());
            self.row("skill", &[id.clone(), skill, level.clone(), years.clone(), last])?;
            for node in taxonomy.path(&held.skill) {
                let node = self.number(node).to_string();
                self.row("node", &[node, id.clone(), level.clone(), years.clone()])?;
            }
        }
        let mut levels: BTreeMap<Code, u8> = BTreeMap::new();
        for held in &expert.languages {
            let text = held.language.as_str();
            for end in text.match_indices('-').map(|(end, _)| end).chain([text.len()]) {
                let level = levels.entry(Code::from(&text[..end])).or_default();
                *level = held.level.max(*level);
            }
        }
        for (language, level) in levels {
            let language = self.number(&language).to_string();
            self.row("language", &[language, id.clone(), level.to_string()])?;
        }
        for free in &expert.available {
            self.row("free", &[id.clone(), free.from.to_string(), free.until.to_string(), free.hours_per_week.to_string()])?;
        }
        Ok(())
    }

    fn end(mut self) -> std::io::Result<BTreeMap<Code, usize>> {
        for file in self.files.values_mut() {
            file.flush()?;
        }
        Ok(self.numbers)
    }
}

/// The ranking of one request: `docs/matching.md` has the formulas, and every generated request has this shape.
fn query(rules: &Rules, numbers: &BTreeMap<Code, usize>, needs: &RequestNeeds) -> String {
    let number = |code: &Code| numbers.get(code).map_or(-1, |number| *number as i64);
    let (essential, wished) = (&needs.skills[0], &needs.skills[1]);
    let (language, block, weights) = (&needs.languages[0], &needs.blocks[0], &rules.weights);
    let mode = match block.mode {
        Mode::Physical => "e.physical",
        Mode::Online => "e.online",
        Mode::Hybrid => "e.hybrid",
    };
    let travels = if needs.travel_required { " and e.travels and e.residence" } else { "" };
    let days_asked = block.latest_start - block.earliest_start + 1;
    let full_language = (language.min_level + rules.headroom_levels).min(7);
    let sector = needs.sector.as_ref().map_or("0".to_owned(), |sector| {
        let sector = number(sector);
        format!(
            "case when exists (select 1 from sector x where x.expert = e.id and x.sector = {sector}) then {} else 0 end",
            weights.sector
        )
    });
    format!(
        "select e.id, {} + {} + {} * (least(l.level, {full_language}) * 10000 / {full_language}) / 10000 + {sector}
          + {} * (least(e.experience, {years}) * 10000 / {years}) / 10000 + {} * (a.days * 10000 / {days_asked}) / 10000 as points
        from tie t
        join expert e on e.id = t.expert and e.active and {mode}{travels}
        join language l on l.expert = t.expert and l.language = {} and l.level >= {}
        cross join lateral (select sum(greatest(0, least({}, f.ends - {}) - greatest(f.starts, {}) + 1)) as days
          from free f where f.expert = t.expert and f.hours >= {}) a
        where t.country = {} and a.days > 0
          and exists (select 1 from node n where n.expert = t.expert and n.node = {} and n.level >= {} and n.years >= {})
        order by points desc, e.id limit 50",
        skill(rules, number(&essential.node), essential, weights.essential_skills, needs.as_of_year),
        skill(rules, number(&wished.node), wished, weights.wished_skills, needs.as_of_year),
        weights.essential_languages,
        weights.experience,
        weights.availability,
        number(&language.language),
        language.min_level,
        block.latest_start,
        block.duration,
        block.earliest_start,
        block.hours_per_week,
        number(&needs.country),
        number(&essential.node),
        essential.min_level,
        essential.min_years,
        years = rules.full_experience_years,
    )
}

/// The points of one skill asked.
fn skill(rules: &Rules, node: i64, need: &SkillNeed, of: u32, year: i16) -> String {
    let (level, years) = ((need.min_level + rules.headroom_levels).min(5), need.min_years + rules.headroom_years);
    format!(
        "{of} * coalesce((select max((({share} * (least(s.level, {level}) * 10000 / {level}) / 10000
          + {rest} * (least(s.years, {years}) * 10000 / {years}) / 10000) * m.nearness / 10000)
          * greatest({floor}, 10000 - {decay} * greatest(0, {year} - coalesce(s.last_used, {year}) - {fresh})) / 10000)
          from skill s join near m on m.node = {node} and m.skill = s.skill where s.expert = e.id), 0) / 10000",
        share = rules.skill_level_share,
        rest = 10_000 - rules.skill_level_share,
        floor = rules.decay_floor,
        decay = rules.decay_a_year,
        fresh = rules.fresh_years,
    )
}
