//! A linear programme in fixed-point numbers, by the dual simplex method.
//!
//! It asks for the most of `sum(cost x variable)` under rows `sum(term x variable) <= limit`, each variable from 0 to 1.
//! Every variable has two ends, so the start "all that bring something at 1" already has the right signs, and each pivot
//! lowers the bound: Lemke's dual method (*Naval Research Logistics Quarterly* 1, 1954) with the ratio test that passes
//! ends of variables (Maros, *European Journal of Operational Research* 149, 2003). Rows leave by the steepest edge
//! (Forrest and Goldfarb, *Mathematical Programming* 57, 1992), whose weights a whole table shows at once.
//!
//! Numbers are rounded, so what comes out is advice: whoever uses the multipliers works the bound out exactly.

/// Values of variables, terms and limits are in parts of this.
pub(crate) const WHOLE: i64 = 1 << BITS;
const BITS: u32 = 30;
/// What is nearer to an end of a variable than this is on it.
const NEAR: i64 = WHOLE >> 20;
/// Entries below this are too small to divide by.
const SMALL: i64 = WHOLE >> 14;
/// Entries up to this are nothing but rounding.
const DUST: u64 = 8;
/// The upper end of a slack.
const ENDLESS: i64 = i64::MAX;

/// What a row or a column of the table stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Variable {
    /// A variable from 0 to 1, by the name that its owner gave it.
    Of(u32),
    /// What a row has left of its limit.
    Slack(u32),
}

#[derive(Clone, Copy, Debug)]
struct Basic {
    of: Variable,
    lower: i64,
    upper: i64,
    value: i64,
}

#[derive(Clone, Copy, Debug)]
struct Resting {
    of: Variable,
    lower: i64,
    upper: i64,
    /// Whether it rests at its upper end.
    high: bool,
    /// What one more of it brings.
    cost: i64,
}

impl Resting {
    fn range(&self) -> i64 {
        if self.upper == ENDLESS { ENDLESS } else { self.upper - self.lower }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// At the best point of the programme.
    Best,
    /// At or below the value that was asked for.
    Below,
    /// No point keeps to all rows.
    Empty,
    /// After as many pivots as were allowed.
    Spent,
}

/// The table: each row says what a basic variable loses as the resting ones leave their ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    entries: Vec<i64>,
    rows: Vec<Basic>,
    columns: Vec<Resting>,
    /// The value of the point at hand: a bound, as long as no cost has the wrong sign.
    pub value: i64,
    /// Entries looked at since this was last set to 0: the measure of work.
    pub looked: u64,
    /// Where no point was found: the row that shows it, its sense, and how far to go along it.
    ray: Option<(usize, i64, i64)>,
    order: Vec<(i64, i64, usize)>,
    pivot_row: Vec<(usize, i64)>,
}

/// Fixed-point product; what overflows is wrong and no more than that.
fn times(one: i64, other: i64) -> i64 {
    ((i128::from(one) * i128::from(other)) >> BITS) as i64
}

/// Fixed-point quotient, cut off at what fits.
fn over(one: i64, other: i64) -> i64 {
    let quotient = (i128::from(one) << BITS) / i128::from(other);
    quotient.clamp((i64::MIN / 4).into(), (i64::MAX / 4).into()) as i64
}

impl Table {
    /// The programme of these rows `(limit, terms)`; costs come by column, terms by row and column.
    pub fn new(costs: &[(u32, i64)], rows: &[(u32, i64, Vec<(usize, i64)>)]) -> Table {
        let resting = |(of, cost): &(u32, i64)| Resting { of: Variable::Of(*of), lower: 0, upper: WHOLE, high: *cost > 0, cost: *cost };
        let columns: Vec<Resting> = costs.iter().map(resting).collect();
        let mut entries = vec![0; rows.len() * columns.len()];
        let mut basics = Vec::with_capacity(rows.len());
        for (at, (of, limit, terms)) in rows.iter().enumerate() {
            let mut value = *limit;
            for (column, term) in terms {
                entries[at * columns.len() + column] = *term;
                if columns[*column].high {
                    value = value.wrapping_sub(*term);
                }
            }
            basics.push(Basic { of: Variable::Slack(*of), lower: 0, upper: ENDLESS, value });
        }
        let value = columns.iter().filter(|column| column.high).map(|column| column.cost).fold(0i64, i64::wrapping_add);
        Table { entries, rows: basics, columns, value, ..Table::default() }
    }

    /// Each variable of the owner's that is not at rest, with its value.
    pub fn moving(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.rows.iter().filter_map(|row| match row.of {
            Variable::Of(name) => Some((name, row.value)),
            Variable::Slack(_) => None,
        })
    }

    /// Each variable of the owner's at rest, with its value.
    pub fn resting(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.columns.iter().filter_map(|column| match column.of {
            Variable::Of(name) => Some((name, if column.high { column.upper } else { column.lower })),
            Variable::Slack(_) => None,
        })
    }

    /// The multiplier of each row that has one: its name, and what one more of its limit would bring.
    pub fn multipliers(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        let far = |column: usize| match self.ray {
            Some((row, sense, far)) => sense.wrapping_mul(times(far, self.entries[row * self.columns.len() + column])),
            None => 0,
        };
        let resting = self.columns.iter().enumerate().filter_map(move |(at, column)| match column.of {
            Variable::Slack(name) => Some((name, far(at).wrapping_sub(column.cost))),
            Variable::Of(_) => None,
        });
        let shown = self.ray.and_then(|(row, _, far)| match self.rows[row].of {
            Variable::Slack(name) => Some((name, far)),
            Variable::Of(_) => None,
        });
        resting.chain(shown).filter(|(_, multiplier)| *multiplier > 0)
    }

    /// Holds variables at a value: `held` says at which, if at any. What rests there leaves the table for good, and so do
    /// rows that cannot be broken any more.
    pub fn hold(&mut self, held: impl Fn(u32) -> Option<i64>) {
        self.ray = None;
        let held = |of: Variable| match of {
            Variable::Of(name) => held(name),
            Variable::Slack(_) => None,
        };
        for row in &mut self.rows {
            if let Some(value) = held(row.of) {
                (row.lower, row.upper) = (value, value);
            }
        }
        for at in 0..self.columns.len() {
            let column = self.columns[at];
            if let Some(value) = held(column.of) {
                let by = value - if column.high { column.upper } else { column.lower };
                self.shift(at, by);
                (self.columns[at].lower, self.columns[at].upper) = (value, value);
            }
        }
        self.shrink();
    }

    /// Holds one variable at a value.
    pub fn hold_one(&mut self, name: u32, value: i64) {
        self.ray = None;
        let of = Variable::Of(name);
        if let Some(row) = self.rows.iter_mut().find(|row| row.of == of) {
            (row.lower, row.upper) = (value, value);
        } else if let Some(at) = self.columns.iter().position(|column| column.of == of) {
            let column = self.columns[at];
            self.shift(at, value - if column.high { column.upper } else { column.lower });
            (self.columns[at].lower, self.columns[at].upper) = (value, value);
        }
    }

    /// Moves a resting variable, and all that depends on it.
    fn shift(&mut self, at: usize, by: i64) {
        if by == 0 {
            return;
        }
        let width = self.columns.len();
        for (row, entries) in self.rows.iter_mut().zip(self.entries.chunks_exact(width)) {
            row.value = row.value.wrapping_sub(times(entries[at], by));
        }
        self.value = self.value.wrapping_add(times(self.columns[at].cost, by));
        self.looked += self.rows.len() as u64;
    }

    /// Leaves out columns that cannot move and slacks that cannot run out.
    fn shrink(&mut self) {
        let width = self.columns.len();
        let kept: Vec<usize> = (0..width).filter(|at| self.columns[*at].range() > 0).collect();
        let mut entries = Vec::with_capacity(kept.len() * self.rows.len());
        let mut rows = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            let begin = entries.len();
            entries.extend(kept.iter().map(|column| self.entries[at * width + column]));
            let worst = entries[begin..].iter().zip(&kept).filter(|(entry, _)| **entry != 0).try_fold(0i64, |sum, (entry, column)| {
                let column = &self.columns[*column];
                let falls = (*entry > 0) != column.high;
                match (falls, column.range()) {
                    (false, _) => Some(sum),
                    (true, ENDLESS) => None,
                    (true, range) => sum.checked_add(times(*entry, range).saturating_abs()),
                }
            });
            let safe = matches!(row.of, Variable::Slack(_)) && worst.is_some_and(|worst| row.value >= worst);
            if safe {
                entries.truncate(begin);
            } else {
                rows.push(*row);
            }
        }
        self.looked += self.entries.len() as u64 / 4;
        self.columns = kept.iter().map(|at| self.columns[*at]).collect();
        (self.rows, self.entries) = (rows, entries);
    }

    /// Pivots until the point is the best, its value at or below `target`, or `most` pivots are made.
    pub fn run(&mut self, target: i64, most: u32) -> Run {
        self.ray = None;
        self.right_signs();
        for _ in 0..most {
            if self.value <= target {
                return Run::Below;
            }
            let Some((row, sense, lack)) = self.leaving() else { return Run::Best };
            if !self.pivot(row, sense, lack, target) {
                return Run::Empty;
            }
        }
        if self.value <= target { Run::Below } else { Run::Spent }
    }

    /// Rounding may have turned the sign of a cost that is nearly nothing: such a variable goes to its other end.
    fn right_signs(&mut self) {
        for at in 0..self.columns.len() {
            let column = self.columns[at];
            let wrong = if column.high { column.cost < 0 } else { column.cost > 0 };
            if wrong && column.range() != ENDLESS && column.range() > 0 {
                self.shift(at, if column.high { -column.range() } else { column.range() });
                self.columns[at].high = !column.high;
            }
        }
    }

    /// The row farthest outside its ends for the steepness of its edge, its sense (1 if it lacks something), and by how much.
    fn leaving(&mut self) -> Option<(usize, i64, i64)> {
        let width = self.columns.len();
        let mut most: Option<(i128, usize, i64, i64)> = None;
        for (at, row) in self.rows.iter().enumerate() {
            let (sense, lack) = match row {
                row if row.value < row.lower.saturating_sub(NEAR) => (1, row.lower.saturating_sub(row.value)),
                row if row.value > row.upper.saturating_add(NEAR) => (-1, row.value.saturating_sub(row.upper)),
                _ => continue,
            };
            let own = i128::from(matches!(row.of, Variable::Slack(_))) << BITS;
            let slacks = self.columns.iter().zip(&self.entries[at * width..(at + 1) * width]);
            let of_slacks = slacks.filter(|(column, entry)| **entry != 0 && matches!(column.of, Variable::Slack(_)));
            let weight = own + of_slacks.map(|(_, entry)| i128::from(times(*entry, *entry))).sum::<i128>();
            self.looked += width as u64 / 4;
            let steep = ((i128::from(lack.min(1 << 45)) * i128::from(lack.min(1 << 45))) << 16) / weight.max(1 << 10);
            if most.is_none_or(|(other, ..)| steep > other) {
                most = Some((steep, at, sense, lack));
            }
        }
        most.map(|(_, at, sense, lack)| (at, sense, lack))
    }

    /// One pivot in a row; false if no variable can bring it back between its ends.
    fn pivot(&mut self, row: usize, sense: i64, lack: i64, target: i64) -> bool {
        let width = self.columns.len();
        let mut order = std::mem::take(&mut self.order);
        order.clear();
        for (at, (column, entry)) in self.columns.iter().zip(&self.entries[row * width..(row + 1) * width]).enumerate() {
            let helps = if column.high { entry * sense > SMALL } else { entry * sense < -SMALL };
            if helps && column.range() > 0 {
                let cost = if column.high { column.cost } else { -column.cost };
                order.push((over(cost.max(0), entry.saturating_abs()), -entry.saturating_abs(), at));
            }
        }
        self.looked += width as u64;
        order.sort_unstable();
        // Ends are passed as long as the row is still outside its own after it.
        let mut left = lack;
        let mut entering = None;
        for (place, (_, entry, at)) in order.iter().enumerate() {
            let range = self.columns[*at].range();
            let taken = if range == ENDLESS { ENDLESS } else { times(-entry, range) };
            if taken >= left {
                entering = Some((place, *at));
                break;
            }
            left -= taken;
        }
        let last = order.last().map_or(0, |(ratio, ..)| *ratio);
        let passed: Vec<usize> = order[..entering.map_or(0, |(place, _)| place)].iter().map(|(.., at)| *at).collect();
        self.order = order;
        let Some((_, column)) = entering else {
            let far = last.saturating_add(over(self.value.saturating_sub(target).max(0), left.max(1))).saturating_add(1);
            self.ray = Some((row, sense, far.saturating_add(far / 64)));
            return false;
        };
        for at in passed {
            let held = self.columns[at];
            self.shift(at, if held.high { -held.range() } else { held.range() });
            self.columns[at].high = !held.high;
        }
        self.exchange(row, column, sense);
        true
    }

    /// The variable of the row goes to the end that it is outside of, and that of the column takes its place.
    fn exchange(&mut self, row: usize, column: usize, sense: i64) {
        let width = self.columns.len();
        let (out, into) = (self.rows[row], self.columns[column]);
        let end = if sense > 0 { out.lower } else { out.upper };
        let by = self.entries[row * width + column];
        let step = over(out.value.wrapping_sub(end), by);
        let price = over(into.cost, by);
        let mut pivot_row = std::mem::take(&mut self.pivot_row);
        pivot_row.clear();
        for at in 0..width {
            let entry = self.entries[row * width + at];
            if at == column || entry == 0 {
                continue;
            }
            self.columns[at].cost = self.columns[at].cost.wrapping_sub(times(price, entry));
            let share = over(entry, by);
            self.entries[row * width + at] = share;
            pivot_row.push((at, share));
        }
        let back = over(WHOLE, by);
        self.entries[row * width + column] = back;
        for (at, (other, entries)) in self.rows.iter_mut().zip(self.entries.chunks_exact_mut(width)).enumerate() {
            let factor = entries[column];
            if at == row || factor == 0 {
                continue;
            }
            other.value = other.value.wrapping_sub(times(factor, step));
            entries[column] = times(factor, back).wrapping_neg();
            for (place, share) in &pivot_row {
                let entry = entries[*place].wrapping_sub(times(factor, *share));
                entries[*place] = if entry.unsigned_abs() <= DUST { 0 } else { entry };
            }
            self.looked += pivot_row.len() as u64;
        }
        self.looked += self.rows.len() as u64;
        self.pivot_row = pivot_row;
        self.value = self.value.wrapping_add(times(into.cost, step));
        let from = if into.high { into.upper } else { into.lower };
        self.rows[row] = Basic { of: into.of, lower: into.lower, upper: into.upper, value: from.wrapping_add(step) };
        self.columns[column] = Resting { of: out.of, lower: out.lower, upper: out.upper, high: sense < 0, cost: price.wrapping_neg() };
    }
}
