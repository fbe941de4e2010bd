// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"
#include "tests/journey/NewDesk.h"
#include "tests/journey/WholeDesk.h"

using namespace core;

namespace {
const QString here = u"999999-001"_s;
const QString there = u"999999-002"_s;
constexpr int patience = 60'000; // ms; a desk with nothing to send calls every twenty seconds
} // namespace

// A desk from its first day to its last: real window, reader, key folder and headquarters process.
class TestKeysOfADesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void enrolled_locked_unlocked_moved_andTakenOut()
    {
        QVERIFY(m_hq.start());
        enrolDesk(m_hq, here, m_folder.path());
        m_desk.emplace(m_hq, m_folder.path());
        m_desk->open();
        m_desk->openShelter(); // and locks
        registerBy(u"yamada"_s, u"1234"_s);
        QTRY_COMPARE(m_hq.people(here), 1);

        // Nobody knows the passphrase for a while.
        m_desk->countOne();
        registerBy(u"smith"_s, u"2580"_s);
        QTRY_COMPARE(m_hq.people(here), 3);

        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        QCOMPARE(namesShown(), 2);

        moveTo(there);
        m_desk->countOne();
        QTRY_COMPARE(m_hq.people(there), 1);
        QCOMPARE(m_hq.people(here), 3);

        const auto keys = vault::KeyFolder::open(m_desk->settings().dataFolder + u"/keys"_s);
        QVERIFY(keys);
        QCOMPARE(hqtest::command(m_hq, {u"--revoke"_s, keys->kiosk().text()}).status, 0);
        m_desk->countOne();
        QTRY_VERIFY_WITH_TIMEOUT(hqtest::command(m_hq, {u"--desks"_s}).out.contains("keys deleted"),
                                 patience);
        m_desk->tap(u"係の人用"_s);
        QTRY_VERIFY(m_desk->shows<screen::Trouble>());
        QCOMPARE(m_desk->page<screen::Trouble>().problem, IntakeProblem::DeskTakenOut);
        QCOMPARE(m_hq.people(there), 1);
        QVERIFY(m_hq.alarms().contains(u"revoked_sends"_s));
        m_desk->close();
        const auto left = vault::KeyFolder::open(m_desk->settings().dataFolder + u"/keys"_s);
        QVERIFY(left && left->staff().empty());
    }

    void cleanupTestCase()
    {
        m_reader.remove();
        m_desk.reset();
    }

private:
    void registerBy(const QString &card, const QString &pin)
    {
        m_reader.insert(card);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->type(pin);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        m_reader.remove();
        m_desk->tap(u"終わる"_s);
    }

    [[nodiscard]] int namesShown() const
    {
        int shown = 0;
        for (const RosterEntry &entry : m_desk->page<screen::StaffDesk>().roster) {
            shown += entry.person && entry.person->name ? 1 : 0;
        }
        return shown;
    }

    // By the staff, who are signed in; the desk goes on there.
    void moveTo(const QString &shelter) const
    {
        m_desk->tap(u"受付を止める"_s);
        m_desk->tap(u"受付だけ止める"_s);
        QTRY_VERIFY(!m_desk->page<screen::StaffDesk>().shelterOpen);
        m_desk->tap(u"避難所を選ぶ"_s);
        QTRY_VERIFY(m_desk->shows<screen::ChooseShelter>());
        m_desk->kiosk->session().take(input::ShelterPicked{shelter});
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->tap(u"受付を始める"_s);
        QTRY_VERIFY(m_desk->page<screen::StaffDesk>().shelterOpen);
        m_desk->tap(u"名簿を閉じる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
    }

    PracticeReader m_reader;
    hqtest::HqProcess m_hq;
    QTemporaryDir m_folder;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestKeysOfADesk)
#include "tst_KeysOfADesk.moc"
