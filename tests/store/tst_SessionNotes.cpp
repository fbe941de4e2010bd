// SPDX-License-Identifier: Apache-2.0
// The session on a real register: what is noted of somebody who is recorded already.
#include "OpenDesk.h"

#include <QTest>

#include <map>
#include <random>

using namespace core;

namespace {

// What should stand in the register of somebody.
struct Known
{
    Presence presence = Presence::In;
    Place place = Place::Inside;
    NeedAnswers needs;
    std::optional<Destination> destination;
};

class NotingDesk : public OpenDesk
{
public:
    explicit NotingDesk(quint32 seed)
        : m_random(seed)
    {}

    HandleKey count()
    {
        take({input::CountOne{}});
        const HandleKey who = std::get<screen::Counted>(session->screen()).who;
        model.emplace(who, Known{});
        take({input::Next{}});
        return who;
    }

    // Of a page of staff, about one need or symptom.
    void say(const HandleKey &who, Need need, Answer answer)
    {
        select(who);
        take({input::AskNeeds{}, input::SetNeed{need, answer}});
        if (std::get<screen::Needs>(session->screen()).amount) {
            take({input::SetAmount{4}});
        }
        take({input::Confirm{}});
        Known &known = model.at(who);
        known.needs.needs[need] = answer;
        known.needs.amounts.erase(need);
        if (answer == Answer::Yes && (need == Need::Power || need == Need::Medicine)) {
            known.needs.amounts[need] = 4;
        }
        if (known.needs.hasSymptom() && known.presence == Presence::In) {
            known.place = Place::InfectionRoom;
        }
        if (std::holds_alternative<screen::ToInfectionRoom>(session->screen())) {
            take({input::Next{}});
        }
        take({input::LeaveStaffFace{}});
    }

    void leave(const HandleKey &who, Destination destination)
    {
        select(who);
        take({input::SetPresence{Presence::Left}, input::SetDestination{destination}});
        take({input::LeaveStaffFace{}});
        model.at(who).presence = Presence::Left;
        model.at(who).destination = destination;
    }

    void comeBack(const HandleKey &who)
    {
        select(who);
        take({input::SetPresence{Presence::In}, input::LeaveStaffFace{}});
        model.at(who).presence = Presence::In;
    }

    template <typename Codes> auto pick(const Codes &codes)
    {
        return codes.at(m_random() % codes.size());
    }

    std::map<HandleKey, Known> model;

private:
    void select(const HandleKey &who)
    {
        take({input::StaffFace{}, input::PassphraseEntered{}, input::SelectPerson{who}});
    }

    std::mt19937 m_random;
};

} // namespace

class tst_SessionNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Whatever is noted of whomever in whatever order: the counts are those of comings and goings
    // alone, and what was said last about each thing stands.
    void anyOrder_countsNobodyAnew_andKeepsTheLastWord_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U, 5U}) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void anyOrder_countsNobodyAnew_andKeepsTheLastWord()
    {
        QFETCH(const quint32, seed);
        NotingDesk desk(seed);
        std::vector<HandleKey> people;
        for (int i = 0; i < 4; ++i) {
            people.push_back(desk.count());
        }
        for (int i = 0; i < 60; ++i) {
            act(desk, people);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

private:
    static void act(NotingDesk &desk, const std::vector<HandleKey> &people)
    {
        const HandleKey who = desk.pick(people);
        const bool isIn = desk.model.at(who).presence == Presence::In;
        switch (desk.pick(std::array{0, 1, 2, 3})) {
        case 0:
            desk.say(who, desk.pick(allNeeds), desk.pick(std::array{Answer::No, Answer::Yes}));
            break;
        case 1:
            desk.say(who, desk.pick(allSymptoms), desk.pick(std::array{Answer::No, Answer::Yes}));
            break;
        case 2:
            isIn ? desk.leave(who, desk.pick(allDestinations)) : desk.comeBack(who);
            break;
        default:
            isIn ? desk.leave(who, Destination::NotSaid) : desk.comeBack(who);
        }
        compare(desk);
    }

    static void compare(const NotingDesk &desk)
    {
        int in = 0;
        for (const auto &[who, known] : desk.model) {
            const auto entry = desk.reg->entry(who);
            in += known.presence == Presence::In ? 1 : 0;
            QCOMPARE(entry->state.presence, known.presence);
            QCOMPARE(entry->state.cell.place, known.place);
            QVERIFY(!entry->isNamed);
            if (entry->person) {
                QVERIFY(entry->person->needs == known.needs);
                QVERIFY(entry->person->destination == known.destination);
            }
        }
        QCOMPARE(desk.reg->presence().present().total(), in);
    }
};

QTEST_GUILESS_MAIN(tst_SessionNotes)
#include "tst_SessionNotes.moc"
