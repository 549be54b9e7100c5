"""English sentences and tables of councils, charities and annual reports."""
from decimal import Decimal

from templates.figures import percent, table, templates

NAMES = [f"{place} {kind}"
         for place in ("Ashby Brook Carrow Denholm Elmfield Farleigh Garth Hollin Inverley Kirkwell Langley Marden Norwood Oakham Penrose "
                       "Quarry Redhill Sandford Thornbury Upton Walton Yarrow").split()
         for kind in ("Library", "Leisure Centre", "Road Scheme", "Day Centre", "Community Hub", "Nursery", "Park", "Clinic")]


def pounds(amount):
    return f"£{amount:,}"


def income(f):
    a, b, c = f.count(20000, 900000), f.count(20000, 900000), f.count(2000, 90000)
    return (f"Total income for the year was {pounds(a+b+c)}, comprising grants of {pounds(a)}, donations of {pounds(b)} and investment "
            f"income of {pounds(c)}.")


def income_change(f):
    o, n = f.count(200000, 900000), f.count(200000, 900000)
    return (f"Income from {f.name()} {'rose' if n>o else 'fell'} from {pounds(o)} to {pounds(n)}, "
            f"{'an increase' if n>o else 'a decrease'} of {percent(abs(n-o), o, 1)}%.")


def spending(f):
    o = f.amount(2, 90, 1)
    d = f.amount(0, 2, 1) + Decimal('0.1')
    return f"Spending on {f.name()} was £{o+d}m, £{d}m more than the previous year's £{o}m."


def volunteers(f):
    w = f.count(100, 900)
    a = w * 3 // 5
    return f"We supported {w} volunteers at {f.name()}, of whom {a} ({percent(a, w, 0)}%) were women and {w//4} were under 25."


def outturn(f):
    b = f.count(300, 900)
    o = b + f.count(-40, 40)
    if o == b: o += 1
    return (f"The {f.name()} budget was £{b},000 and the outturn £{o},000, {'an overspend' if o>b else 'an underspend'} of "
            f"£{abs(o-b)},000.")


def responses(f):
    w = f.count(200, 900)
    a = f.count(90, w - 60)
    b = w - a - 20
    return (f"Of the {w} people who responded about {f.name()}, {a} ({percent(a, w, 1)}%) were satisfied, {b} "
            f"({percent(b, w, 1)}%) were dissatisfied and 20 did not say.")


def homes(f):
    a, b, c = f.count(10, 200), f.count(10, 200), f.count(10, 200)
    return (f"The council completed {a+b+c} homes: {a} for social rent, {b} for shared ownership and {c} for market sale. A "
            f"further {f.count(20, 200)} are on site.")


def homes_begun(f):
    return (f"Work began on {f.count(10, 90)} homes, including {f.count(2, 9)} bungalows and {f.count(2, 9)} adapted flats, "
            f"with {f.count(100, 300)} more planned by {f.year+2}.")


def calls(f):
    w = f.count(1000, 9000)
    return (f"The helpline took {w:,} calls, {percent(w*9//10, w, 1)}% of them answered within 30 seconds; {w//12:,} were "
            "abandoned.")


def points(f):
    o, d = f.amount(60, 80, 1), f.amount(1, 15, 1)
    return (f"Attendance at {f.name()} rose {d} percentage points to {o+d}%, against a national average of "
            f"{f.amount(80, 95, 1)}%.")


def reserves(f):
    t = f.count(200, 900)
    r = f.count(10, 100)
    return f"At 31 March {f.year} total funds stood at £{t},000, of which £{r},000 was restricted and £{t-r},000 unrestricted."


def staff(f):
    a = f.amount(20, 90, 1)
    return (f"The average number of full-time equivalent staff was {a} ({f.year-1}: {a - f.amount(1, 9, 1)}). {f.count(1, 4)} "
            "employees earned more than £60,000.")


def meetings(f):
    return (f"The board of {f.count(8, 14)} trustees met {f.count(4, 9)} times during the year; average attendance was "
            f"{f.count(75, 95)}%. {f.pick('Two','Three')} trustees retired and {f.pick('one was','four were')} appointed.")


def roads(f):
    a = f.count(20, 90)
    b = f.count(1000, 9000)
    return (f"We resurfaced {a} km of road, filled {b:,} potholes and replaced {f.count(100, 900)} street lights, "
            f"{f.count(10, 90)} of them in {f.name()}.")


def waste(f):
    r = f.amount(30, 50, 1)
    d = f.amount(0, 4, 1) + Decimal('.1')
    return (f"The recycling rate was {r}%, compared with {r-d}% the year before; residual waste per household fell by "
            f"{f.amount(1, 9, 1)}% to {f.count(400, 600)} kg.")


def awards(f):
    w = f.count(300, 900)
    a = f.split(w, 3)
    return (f"Of the £{w},000 awarded, £{a[0]},000 ({percent(a[0], w, 0)}%) went to youth projects, £{a[1]},000 "
            f"({percent(a[1], w, 0)}%) to older people and £{a[2]},000 ({percent(a[2], w, 0)}%) to the arts.")


def quarters(f):
    a = [f.count(10, 200) for _ in range(4)]
    return (f"{f.name()} visits were {a[0]},000, {a[1]},000, {a[2]},000 and {a[3]},000 in the four quarters, {sum(a)},000 in "
            "all.")


def membership(f):
    return f"Male and female membership of {f.name()} stood at {f.count(100, 900)} and {f.count(100, 900)} respectively."


def placements(f):
    t = f.count(100, 300)
    d = t + f.count(1, 40)
    return (f"Against a target of {t} placements, {f.name()} delivered {d}, {percent(d - t, t, 1)}% above target; "
            f"{f.count(20, 90)} led to jobs.")


def visitors(f):
    return (f"Nearly {f.count(2, 9)},000 people visited {f.name()}, around {f.count(2,9)}0% of them for the first time, and "
            f"about {f.pick('a third','half','two-thirds')} came back.")


def grants(f):
    n, c = f.count(20, 90), f.count(10, 99) * 5
    return f"{n} grants of £{c} each were paid, £{n*c:,} in total."


def capital(f):
    a, b = f.amount(10, 90, 1), f.amount(10, 90, 1)
    return (f"Capital spending was £{a}m in {f.year-1} and £{b}m in {f.year}; a further £{f.amount(10, 90, 1)}m is planned "
            f"for {f.year+1}.")


def borrowing(f):
    o = f.amount(30, 90, 1)
    a, b = f.amount(1, 20, 1), f.amount(1, 20, 1)
    return f"Borrowing opened at £{o}m; £{a}m was drawn and £{b}m repaid, leaving £{o+a-b}m at year end."


def actions(f):
    return (f"Nine of the {f.count(12, 20)} actions are complete, {f.pick('two','three')} are on track and the rest have been "
            f"deferred to {f.year+1}/{(f.year+2)%100}.")


def complaints(f):
    w = f.count(60, 300)
    u = w // 3
    return (f"We received {w} complaints, {u} of which ({percent(u, w, 0)}%) were upheld; {f.count(2, 9)} went to the "
            f"Ombudsman and the average reply took {f.amount(5, 15, 1)} days.")


def tax(f):
    return (f"Band D council tax is £{f.count(1500, 2200):,}.{f.count(10, 99)}, a rise of {f.pick('1.99','2.99','4.99')}%, of "
            f"which 2% is for adult social care. Call 0{f.count(1200, 1999)} {f.count(200000, 900000)} or see page "
            f"{f.count(10, 90)}.")


def pupils(f):
    a, b = f.count(50, 300), f.count(50, 300)
    return (f"{f.name()} has {a+b} pupils, {a} in Key Stage 1 and {b} in Key Stage 2; {f.count(10, 40)}% are eligible for "
            "free meals.")


def loans(f):
    a = f.count(50, 300)
    return f"Loans at {f.name()} doubled from {a} to {2*a}, while renewals fell by {f.count(10, 30)}%."


def surplus(f):
    a = f.count(300, 900)
    b = f.count(100, 290)
    return f"Income of £{a},000 less expenditure of £{b},000 gave a surplus of £{a-b},000 ({f.year-1}: £{f.count(20, 99)},000)."


def safety(f):
    return (f"{f.count(2, 9)} in 10 residents feel safe, {f.count(1, 9)} points better than in {f.year-2}; {f.count(20, 60)}% "
            f"report {f.count(2, 6)} or more contacts a year.")


def energy(f):
    return (f"Energy use fell {f.amount(1, 9, 1)}% to {f.amount(1, 9, 1)} GWh and emissions fell {f.amount(1, 9, 1)}% to "
            f"{f.count(1000, 5000):,} tonnes, a saving of {f.count(50, 400)} tonnes on {f.year-1}.")


def surplus(f):
    i, e = f.count(200000, 900000), f.count(200000, 900000)
    return (f"{f.name()} raised {pounds(i)} and spent {pounds(e)}, a {'surplus' if i > e else 'deficit'} of {pounds(abs(i - e))}. A further "
            f"{pounds(f.count(1000, 90000))} was given for its roof, and the deficit on its café was {pounds(f.count(1000, 90000))}.")


def averages(f):
    n, u = f.count(12, 90), f.count(200, 9000)
    return (f"{f.name()} made {n} awards totalling {pounds(n * u)}. The average award was {pounds(u)}. The average cost of judging one was "
            f"{pounds(f.count(200, 9000))}.")


def remainder(f):
    a, b = f.count(60, 900), f.count(60, 900)
    return f"{f.name()} met the target for {a} of {a + b} calls ({percent(a, a + b, 1)}%); the other {b} took longer and {f.count(9, 99)} were lost."


def weekends(f):
    a, b = f.count(2000, 90000), f.count(2000, 90000)
    return f"{f.name()} had {a + b:,} visitors. Weekdays brought {a:,} and weekends {b:,}. Girls stayed {f.count(9, 99)} minutes and boys {f.count(9, 99)}."


def beside_the_county(f):
    o, n = f.amount(50, 90, 1), f.amount(50, 90, 1)
    return f"Attendance at {f.name()} went from {o}% to {n}%, {f.amount(1, 9, 1)} percentage points above the county average."


def list_total(f):
    parts = [f.amount(2, 90, 1) for _ in range(3)]
    lines = "".join(f"- {name}: £{part}m\n" for name, part in zip(("Grants", "Fees", "Rents"), parts))
    return f"\n\n{f.name()} had this income:\n\n{lines}- Total income: £{sum(parts)}m\n\n"


SENTENCES = templates(__name__)


def funds_table(f):
    rows, sums = [], [0, 0, 0]
    for name in f.some(["Grants", "Donations", "Legacies", "Trading", "Investments", "Events"], 4):
        free, restricted, old = f.count(10000, 900000), f.count(10000, 90000), f.count(10000, 900000)
        rows.append([name, free, restricted, free + restricted, old])
        sums = [sums[0] + free, sums[1] + restricted, sums[2] + old]
    rows.append(["Total", sums[0], sums[1], sums[0] + sums[1], sums[2]])
    rows = [[name, *(f"{figure:,}" for figure in figures)] for name, *figures in rows]
    return table(["Income", "Unrestricted £", "Restricted £", f"{f.year} £", f"{f.year - 1} £"], rows)


def outturn_table(f):
    """Negative figures in brackets."""
    rows = [[name, f.count(1000, 90000)] for name in f.some(["Adult Social Care", "Highways", "Housing", "Leisure", "Planning", "Waste"], 5)]
    rows = [[name, budget, budget + f.count(-900, 900)] for name, budget in rows]
    rows.append(["Total", sum(row[1] for row in rows), sum(row[2] for row in rows)])
    lines = [[name, f"{budget:,}", f"{spent:,}", f"({budget - spent:,})" if spent < budget else f"{spent - budget:,}"]
             for name, budget, spent in rows]
    return table(["Service", "Budget £000", "Outturn £000", "Variance £000"], lines)


def indicator_table(f):
    names = f.some(["Calls answered", "Rent collected", "Recycling", "Minor applications on time", "Invoices paid in 30 days"], 4)
    rows = [[name, f"{f.count(70, 95)}%", f"{f.amount(60, 99, 1)}%", f.pick("Green", "Amber", "Red"), ""] for name in names]
    return table(["Indicator", "Target", "Actual", "Status", "Note"], rows)


def ward_table(f):
    counts = [f.count(10, 900) for _ in range(5)]
    wards = f.some(["North", "South", "East", "West", "Central", "Harbour"], 5)
    rows = [[ward, count, f"{percent(count, sum(counts), 1)}%"] for ward, count in zip(wards, counts)]
    return table(["Ward", "Households", "Share"], [*rows, ["All", sum(counts), "100.0%"]])


def reasons_table(f):
    """Of several answers each person may have given more than one."""
    whole = f.count(400, 900)
    rows = [[name, count, percent(count, whole, 1)] for name, count in ((name, f.count(100, whole)) for name in ("Price", "Staff", "Place", "Hours"))]
    return table(["Reason (more than one possible)", "Visitors", "%"], [*rows, ["All visitors", whole, "100.0"]])


TABLES = [funds_table, outturn_table, indicator_table, ward_table, reasons_table]
