// SPDX-License-Identifier: Apache-2.0
#include "tests/core/FoldDesk.h"

#include <QTest>

#include <optional>
#include <set>
#include <tuple>

using namespace foldtest;

namespace {

using Log = std::vector<ClearHalf>;

// Whether a desk's log says which numbers may be one person.
enum class Links { Kept, Dropped };

Log everythingOf(const std::vector<Desk> &desks, Links links = Links::Kept)
{
    Log log;
    for (const Desk &desk : desks) {
        std::copy_if(
            desk.log.begin(),
            desk.log.end(),
            std::back_inserter(log),
            [links](const ClearHalf &clear) { return links == Links::Kept || !clear.link; });
    }
    if (links == Links::Dropped) {
        for (ClearHalf &clear : log) {
            clear.mark.reset();
        }
    }
    return log;
}

PresenceFold foldOf(const Log &log)
{
    PresenceFold fold;
    for (const ClearHalf &clear : log) {
        fold.apply(clear);
    }
    return fold;
}

// Who is known, and what about them: what a desk's roster shows of a number.
std::map<HandleKey, HandleState> rosterOf(const PresenceFold &fold)
{
    std::map<HandleKey, HandleState> roster;
    for (const HandleKey &who : fold.handles()) {
        roster.emplace(who, *fold.state(who));
    }
    return roster;
}

// The counting rules once more, as slowly and plainly as they can be said: all records in their one
// order, the last word on each field, a linked group once. Among the numbers of a group an arrival
// is a word like any other.
class PlainCount
{
public:
    explicit PlainCount(Log log)
    {
        std::sort(log.begin(), log.end(), [](const ClearHalf &left, const ClearHalf &right) {
            return stampOf(left) < stampOf(right);
        });
        for (const ClearHalf &clear : log) {
            take(clear);
        }
    }

    [[nodiscard]] CellCounts present() const
    {
        CellCounts counts;
        std::set<HandleKey> done;
        for (const auto &[who, known] : m_words) {
            const std::set<HandleKey> group = groupOf(who);
            if (done.insert(*group.begin()).second) {
                add(group, counts);
            }
        }
        return counts;
    }

private:
    using Turn = std::tuple<quint64, StreamId, quint64>;
    struct Words
    {
        std::optional<std::pair<Turn, Presence>> presence;
        std::optional<std::pair<Turn, AgeBand>> ageBand;
        std::optional<std::pair<Turn, Sex>> sex;
        std::optional<std::pair<Turn, Place>> place;
    };

    static std::tuple<bool, quint64, StreamId, quint64> stampOf(const ClearHalf &clear)
    {
        return {clear.kind != EventKind::Arrived, clear.lamport, clear.stream, clear.seq};
    }

    void take(const ClearHalf &clear)
    {
        const Turn turn{clear.lamport, clear.stream, clear.seq};
        const auto say = [turn](auto &word, const auto &value) {
            if (value) {
                word = std::pair(turn, *value);
            }
        };
        for (const Change &change : clear.changes) {
            Words &words = m_words[change.who];
            say(words.presence, change.presence);
            say(words.ageBand, change.ageBand);
            say(words.sex, change.sex);
            say(words.place, change.place);
        }
        if (clear.link && clear.link->first != clear.link->second) {
            m_links[std::minmax(clear.link->first, clear.link->second)] = clear.link->sameness;
        }
        if (clear.mark) {
            const HandleKey &who = clear.changes.front().who;
            for (const HandleKey &other : m_marked[{clear.mark->code, clear.mark->position}]) {
                m_links.emplace(std::minmax(who, other), Sameness::Suspected);
            }
            m_marked[{clear.mark->code, clear.mark->position}].push_back(who);
        }
    }

    [[nodiscard]] std::set<HandleKey> groupOf(const HandleKey &who) const
    {
        std::set<HandleKey> group{who};
        for (std::size_t size = 0; size != group.size();) {
            size = group.size();
            for (const auto &[pair, sameness] : m_links) {
                const bool touches = group.contains(pair.first) || group.contains(pair.second);
                if (touches && sameness != Sameness::Apart) {
                    group.insert(pair.first);
                    group.insert(pair.second);
                }
            }
        }
        return group;
    }

    void add(const std::set<HandleKey> &group, CellCounts &counts) const
    {
        Words last;
        const auto later = [](auto &word, const auto &other) {
            if (other && (!word || word->first < other->first)) {
                word = other;
            }
        };
        const auto isSlip = [this](const HandleKey &member) {
            const auto words = m_words.find(member);
            return words != m_words.end() && words->second.presence &&
                   words->second.presence->second == Presence::Void;
        };
        const bool isAllSlips = std::all_of(group.begin(), group.end(), isSlip);
        for (const HandleKey &member : group) {
            const auto words = m_words.find(member);
            if (words != m_words.end() && (isAllSlips || !isSlip(member))) {
                later(last.presence, words->second.presence);
                later(last.ageBand, words->second.ageBand);
                later(last.sex, words->second.sex);
                later(last.place, words->second.place);
            }
        }
        if (last.presence && last.presence->second == Presence::In) {
            counts.add({last.ageBand ? last.ageBand->second : AgeBand::Unknown,
                        last.sex ? last.sex->second : Sex::NotKnown,
                        last.place ? last.place->second : Place::Unknown},
                       1);
        }
    }

    std::map<HandleKey, Words> m_words;
    std::map<std::pair<HandleKey, HandleKey>, Sameness> m_links;
    std::map<std::pair<QByteArray, quint8>, std::vector<HandleKey>> m_marked;
};

// A fault on purpose: whoever comes last is right.
CellCounts countByOrderOfReceipt(const Log &log)
{
    std::map<HandleKey, std::optional<Cell>> counted;
    for (const ClearHalf &clear : log) {
        for (const Change &change : clear.changes) {
            counted[change.who] = change.after;
        }
    }
    CellCounts counts;
    for (const auto &[who, cell] : counted) {
        if (cell) {
            counts.add(*cell, 1);
        }
    }
    return counts;
}

} // namespace

// Whatever desks write, and in whatever order it arrives.
class TestFoldProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anyOrderOfRecords_givesTheSame_data() { addSeeds(300); }
    void anyOrderOfRecords_givesTheSame()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const std::vector<Desk> desks = scribbled(random);
        Log log = everythingOf(desks);
        const PresenceFold first = foldOf(log);
        for (int round = 0; round < 4; ++round) {
            std::shuffle(log.begin(), log.end(), random); // streams in no order either
            const PresenceFold again = foldOf(log);
            QCOMPARE(again.present().cells(), first.present().cells());
            QCOMPARE(again.balance().cells(), first.balance().cells());
            QCOMPARE(again.undecided(), first.undecided());
            QVERIFY(rosterOf(again) == rosterOf(first));
            QCOMPARE(deliver(desks, random).headcount().cells(), first.present().cells());
        }
    }

    void theFold_isTheCountingRules_data() { addSeeds(300); }
    void theFold_isTheCountingRules()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const Log log = everythingOf(scribbled(random));
        QCOMPARE(foldOf(log).present().cells(), PlainCount(log).present().cells());
    }

    void deskAlone_announcesWhatItCounts_data() { addSeeds(100); }
    void deskAlone_announcesWhatItCounts()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        std::vector<Desk> alone{Desk(1)};
        scribble(alone, random);
        QCOMPARE(alone.front().sum.cells(), alone.front().fold.present().cells());
    }

    void withAllRecordsIn_noCellIsNegative_data() { addSeeds(300); }
    void withAllRecordsIn_noCellIsNegative()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const std::vector<Desk> desks = scribbled(random);
        const ShelterCount count = deliver(desks, random);
        const CellCounts headcount = count.headcount();
        for (const auto &[cell, people] : headcount.cells()) {
            QVERIFY2(people >= 0, qPrintable(QString::number(cell.packed())));
        }
        QVERIFY(count.undecided() >= 0);
    }

    void partingEverybody_undoesEveryMerge_data() { addSeeds(100); }
    void partingEverybody_undoesEveryMerge()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        std::vector<Desk> desks = scribbled(random);
        const Log before = everythingOf(desks);
        Desk &last = desks.front();
        for (const ClearHalf &clear : before) {
            if (clear.link) {
                last.hear(clear);
            }
        }
        for (const ClearHalf &clear : before) {
            if (clear.link && clear.link->first != clear.link->second) {
                last.write(Link{clear.link->first, clear.link->second, Sameness::Apart});
            }
        }
        for (const auto &[first, second] : foldOf(everythingOf(desks)).suspectedPairs()) {
            last.write(Link{first, second, Sameness::Apart});
        }
        const PresenceFold parted = foldOf(everythingOf(desks));
        const PresenceFold never = foldOf(everythingOf(desks, Links::Dropped));
        QVERIFY(rosterOf(parted) == rosterOf(never));
        QCOMPARE(parted.present().cells(), never.present().cells());
        QCOMPARE(parted.undecided(), 0);
    }

    // Control: a fold that goes by the order of receipt is found out.
    void aFoldByOrderOfReceipt_isFoundOut()
    {
        int different = 0;
        for (quint32 seed = 1; seed <= 50; ++seed) {
            std::mt19937 random(seed);
            Log log = everythingOf(scribbled(random));
            const auto first = countByOrderOfReceipt(log);
            std::shuffle(log.begin(), log.end(), random);
            different += countByOrderOfReceipt(log) == first ? 0 : 1;
        }
        QVERIFY2(different >= 45, qPrintable(QString::number(different)));
    }

private:
    static void addSeeds(quint32 count)
    {
#ifdef __SANITIZE_ADDRESS__
        count /= 10; // whose counts are judged without it, fifty times as fast
#endif
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= count; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    static std::vector<Desk> scribbled(std::mt19937 &random)
    {
        std::vector<Desk> desks{Desk(1), Desk(2), Desk(3), Desk(4)};
        desks.resize(2 + random() % 3, Desk(5));
        scribble(desks, random);
        return desks;
    }
};

QTEST_GUILESS_MAIN(TestFoldProperties)
#include "tst_FoldProperties.moc"
