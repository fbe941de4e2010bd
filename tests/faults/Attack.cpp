// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Attack.h"

#include "tests/faults/Battlefield.h"
#include "tests/faults/Evidence.h"

#include <QElapsedTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace faults {

namespace {

using faulttest::Fault;

// What may happen next. Each undoes itself after a while, if only by healing at the end.
enum class Blow {
    KillDesk,
    FreezeDesk,
    KillHeadquarters,
    FreezeHeadquarters,
    BreakLine,
    CutLine,
    DeskDisk,
    HeadquartersDisk,
    Clock,
    OldBatch,
    Copy,
    Count,
};

class Attacker : public QObject
{
public:
    Attacker(Battlefield &field, const AttackPlan &plan)
        : m_field(field)
        , m_copies(plan.copies)
        , m_random(plan.seed)
    {
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, [this] {
            strike();
            m_next.start(draw(200, 1'500));
        });
        m_next.start(1'000);
    }

    [[nodiscard]] QString summary() const
    {
        QStringList words;
        constexpr std::array names{"desk killed",
                                   "desk frozen",
                                   "headquarters killed",
                                   "headquarters frozen",
                                   "line broken",
                                   "line cut",
                                   "desk's disk",
                                   "headquarters' disk",
                                   "clock",
                                   "old batch",
                                   "copy"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            words.append(u"%1 %2"_s.arg(QString::fromLatin1(names[i])).arg(m_done[i]));
        }
        return words.join(u", "_s);
    }

private:
    [[nodiscard]] int draw(int from, int below) { return m_random.bounded(from, below); }
    [[nodiscard]] DeskProcess &someDesk()
    {
        return *m_field.desks()[static_cast<std::size_t>(
            draw(0, static_cast<int>(m_field.desks().size())))];
    }
    // Never after the attack has ended: the timer dies with this.
    template <typename Then> void after(int milliseconds, Then then)
    {
        QTimer::singleShot(milliseconds, this, std::move(then));
    }

    void strike()
    {
        auto blow = static_cast<Blow>(draw(0, static_cast<int>(Blow::Copy)));
        if (m_copies != Copies::None && draw(0, 4) == 0) {
            blow = Blow::Copy;
        }
        ++m_done[static_cast<std::size_t>(blow)];
        switch (blow) {
        case Blow::KillDesk:
            someDesk().kill(); // the battlefield starts it again
            break;
        case Blow::FreezeDesk: {
            DeskProcess &desk = someDesk();
            desk.freeze();
            after(draw(500, 4'000), [&desk] { desk.thaw(); });
            break;
        }
        case Blow::KillHeadquarters:
            m_field.killHeadquarters();
            after(draw(1, 2'500), [this] { m_field.startHeadquarters(); });
            break;
        case Blow::FreezeHeadquarters:
            m_field.freezeHeadquarters();
            after(draw(500, 4'000), [this] { m_field.thawHeadquarters(); });
            break;
        case Blow::BreakLine:
            breakLine();
            break;
        case Blow::CutLine:
            cutLine();
            break;
        case Blow::DeskDisk:
        case Blow::HeadquartersDisk:
        case Blow::Clock:
            trouble(blow);
            break;
        case Blow::OldBatch:
            m_field.postOldBatch(someDesk(), m_random);
            break;
        case Blow::Copy:
            m_field.copySomething();
            break;
        case Blow::Count:
            break;
        }
    }

    void trouble(Blow blow)
    {
        const char letter = "fsw"[draw(0, 3)];
        DeskProcess &desk = someDesk();
        if (blow == Blow::DeskDisk) {
            desk.setDiskTrouble(letter);
            after(draw(200, 2'500), [&desk] { desk.setDiskTrouble('-'); });
        } else if (blow == Blow::HeadquartersDisk) {
            m_field.setHeadquartersDisk(letter);
            after(draw(200, 2'500), [this] { m_field.setHeadquartersDisk('-'); });
        } else {
            constexpr std::array jumps{
                "+1d", "-1d", "+400d", "-400d", "@1970-01-02 00:00:00", "+0"};
            desk.setClock(jumps[static_cast<std::size_t>(draw(0, jumps.size()))]);
        }
    }

    void breakLine()
    {
        std::map<Fault, double> probabilities;
        for (int fault = static_cast<int>(Fault::Refuse);
             fault <= static_cast<int>(Fault::DeliverLate);
             ++fault) {
            probabilities[static_cast<Fault>(fault)] = 0.06 * m_random.generateDouble();
        }
        m_field.line().setDelay(std::chrono::milliseconds(draw(50, 3'000)));
        m_field.line().setRandom(m_random.generate(), std::move(probabilities));
    }

    void cutLine()
    {
        constexpr std::array faults{Fault::None,
                                    Fault::Refuse,
                                    Fault::Blackhole,
                                    Fault::PlainPage,
                                    Fault::ForeignTls,
                                    Fault::LoseAnswer,
                                    Fault::CutAnswer,
                                    Fault::Unavailable,
                                    Fault::StaleAnswer,
                                    Fault::DeliverTwice,
                                    Fault::DeliverLate};
        m_field.line().setFault(faults[static_cast<std::size_t>(draw(0, faults.size()))]);
        after(draw(300, 3'000), [this] { m_field.line().setFault(Fault::None); });
    }

    Battlefield &m_field;
    Copies m_copies;
    QRandomGenerator m_random;
    QTimer m_next;
    std::array<int, static_cast<std::size_t>(Blow::Count)> m_done{};
};

} // namespace

AttackReport attack(const AttackPlan &plan, const QString &folder)
{
    AttackReport report;
    Battlefield field(folder, plan.seed, plan.copies);
    if (!field.begin()) {
        report.problems.append(u"headquarters or the line cannot be started"_s);
        return report;
    }
    QString blows;
    {
        const Attacker attacker(field, plan);
        Battlefield::pause(plan.length);
        blows = attacker.summary();
    }
    report.problems += field.heal();
    const auto board = field.figures();
    report.problems += field.end();
    if (plan.plant == AttackPlan::Plant::LostRecord) {
        field.loseRecord();
    }
    report.problems += examine(field, board);
    report.summary = field.summary() + u"; "_s + blows;
    return report;
}

} // namespace faults
