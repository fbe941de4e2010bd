// SPDX-License-Identifier: Apache-2.0
// The session on a real register: whose key was deleted, and who comes back with card and number.
#include "EmptyReader.h"
#include "ExpiryDesk.h"
#include "OpenDoor.h"
#include "core/IntakeSession.h"

#include <QTest>

using namespace core;

class tst_NamedAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoseKeyIsThere_isNamedAlready();
    void whoseKeyWasDeleted_isNamedByCardAndNumber();

private:
    // The page after the card was read and the number given.
    static Screen afterCardAndNumber(IntakeSession &session, const HandleKey &who)
    {
        Draft draft;
        static_cast<PersonDetails &>(draft) = SampleDesk::person(u"見本　花子"_s);
        session.take(input::OpenShelter{});
        session.take(input::LeaveStaffFace{});
        session.take(input::Captured{{draft}});
        if (!std::holds_alternative<screen::Review>(session.screen())) {
            // Only what somebody asked for is shown: through the pad.
            session.take(input::Progress{CardReady{3}});
            session.take(input::PinEntered{std::make_shared<SecretBytes>()});
            session.take(input::Captured{{draft}});
        }
        session.take(input::HaveNumber{});
        session.take(input::NumberEntered{who.handle.text()});
        return session.screen();
    }
    static SessionSources sources(ExpiryDesk &desk)
    {
        return {[] { return QRandomGenerator::global()->generate(); },
                [] { return QUuid::createUuid(); },
                [&desk] { return QDateTime::fromMSecsSinceEpoch(desk.wallTime, Qt::UTC); }};
    }
};

void tst_NamedAgain::whoseKeyIsThere_isNamedAlready()
{
    ExpiryDesk desk;
    desk.start();
    const auto who = desk.arrive(u"見本　花子"_s);
    EmptyReader reader;
    OpenDoor door;
    IntakeSession session(reader, *desk.reg, door, {}, sources(desk));
    session.start();
    session.take(input::StaffFace{});
    session.take(input::PassphraseEntered{});
    const Screen page = afterCardAndNumber(session, who);
    const auto *asking = std::get_if<screen::AskHandle>(&page);
    QVERIFY(asking != nullptr);
    QCOMPARE(asking->problem, IntakeProblem::AlreadyNamed);
}

void tst_NamedAgain::whoseKeyWasDeleted_isNamedByCardAndNumber()
{
    ExpiryDesk desk;
    desk.start();
    const auto who = desk.arrive(u"見本　花子"_s);
    desk.leave(who);
    desk.confirm();
    desk.expire();
    desk.pass(24 * anHour);
    QCOMPARE(desk.expire(), 1);
    desk.comeBack(who);
    EmptyReader reader;
    OpenDoor door;
    IntakeSession session(reader, *desk.reg, door, {}, sources(desk));
    session.start();
    session.take(input::StaffFace{});
    session.take(input::PassphraseEntered{});
    const Screen page = afterCardAndNumber(session, who);
    const auto *review = std::get_if<screen::Review>(&page);
    QVERIFY(review != nullptr && review->guest == who);
    session.take(input::Confirm{});
    QCOMPARE(desk.nameOf(who)->name->value, u"見本　花子"_s);
    QCOMPARE(desk.reg->presence().present().total(), 1);
    QVERIFY(!desk.reg->entry(who)->isSealedForGood);
}

QTEST_GUILESS_MAIN(tst_NamedAgain)
#include "tst_NamedAgain.moc"
