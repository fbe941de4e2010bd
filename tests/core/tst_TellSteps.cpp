// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Part = screen::Tell::Part;

const HandleKey who{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};
const Town town{u"練習町"_s, u"レンシュウチョウ"_s, u"9990001"_s, u"東京都見本区練習町"_s};

} // namespace

// Who is counted says who they are.
class TestTellSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_screen = screen::Counted{who, {}};
        take(input::TellAloud{});
        auto tell = page();
        tell.today = QDate(2026, 11, 29);
        tell.towns = {town};
        m_screen = tell;
    }

    void everything_isAskedOnce_andShownForAYes()
    {
        take(input::SetKana{u"ミホン　ハナコ"_s});
        take(input::Next{});
        QCOMPARE(page().part, Part::Birth);
        take(input::SetBirthDate{QDate(1980, 2, 17)});
        QCOMPARE(page().part, Part::Sex);
        take(input::SetSex{Sex::Female});
        QCOMPARE(page().part, Part::Town);
        take(input::SetTown{town.address});
        QCOMPARE(page().part, Part::Phone);
        take(input::SetPhone{u"09012345678"_s});
        take(input::Next{});
        const auto review = std::get<screen::Review>(m_screen);
        QCOMPARE(review.guest, std::optional(who));
        QCOMPARE(review.draft.kana->value, u"ミホン　ハナコ"_s);
        QCOMPARE(review.draft.kana->source, FieldSource::Told);
        QVERIFY(!review.draft.name);
        QCOMPARE(review.draft.birthDate->value, QDate(1980, 2, 17));
        QCOMPARE(review.draft.address->value, town.address);
        QCOMPARE(review.draft.phone->value, u"09012345678"_s);
        // Who was told is counted already: a band scanned now is nobody else's number.
        QVERIFY(
            m_flow.next(m_screen, input::Scanned{u"UKE1:452025-012:00000000"_s}).commands.empty());
        // "No" leads back to what was said, and loses nothing.
        take(input::Back{});
        QCOMPARE(page().part, Part::Name);
        QCOMPARE(page().kana, u"ミホン　ハナコ"_s);
        QCOMPARE(page().draft.sex->value, Sex::Female);
    }

    void nothing_isAsFineAsEverything()
    {
        for (int i = 0; i < 5; ++i) {
            QVERIFY(std::holds_alternative<screen::Tell>(m_screen));
            take(input::Next{});
        }
        QCOMPARE(m_screen, m_flow.home()); // counted, and that is all
    }

    void kanji_belongToTheWordTheyWereChosenFor()
    {
        const Step asked = m_flow.next(m_screen, input::SetKana{u"ミホン"_s});
        QCOMPARE(std::get<command::AskSpellings>(asked.commands.at(0)).kana, u"ミホン"_s);
        take(input::SetKana{u"ミホン"_s});
        take(input::SpellingsFound{u"ミホ"_s, {u"美保"_s}}); // of a letter ago
        QVERIFY(page().spellings.isEmpty());
        take(input::SpellingsFound{u"ミホン"_s, {u"見本"_s, u"三本"_s}});
        take(input::ChooseSpelling{7});
        take(input::ChooseSpelling{0});
        take(input::SetKana{u"ミホン　ハナコ"_s});
        QCOMPARE(page().kanji, (std::vector<QString>{u"見本"_s, u""_s}));
        take(input::SpellingsFound{u"ハナコ"_s, {u"花子"_s}});
        take(input::ChooseSpelling{0});
        take(input::Next{});
        QCOMPARE(page().draft.name->value, u"見本　花子"_s);
        take(input::Back{});
        take(input::SetKana{u"ミホン　ハナ"_s});
        QCOMPARE(page().kanji, (std::vector<QString>{u"見本"_s, u""_s}));
        take(input::Next{});
        QVERIFY(!page().draft.name); // half a name would be a wrong one
        QCOMPARE(page().draft.kana->value, u"ミホン　ハナ"_s);
    }

    void ageBand_andBirthDate_areNeverBoth()
    {
        take(input::Next{});
        take(input::SetAgeBand{AgeBand::SeventyFiveAndOver});
        take(input::Back{});
        QVERIFY(page().draft.ageBand);
        take(input::SetBirthDate{QDate(2026, 11, 30)}); // tomorrow
        QVERIFY(!page().draft.birthDate);
        take(input::SetBirthDate{QDate(2026, 11, 29)});
        QVERIFY(page().draft.birthDate && !page().draft.ageBand);
    }

    void numberThatCannotBeCalled_isNone()
    {
        while (page().part != Part::Phone) {
            take(input::Next{});
        }
        for (const QString &digits :
             {u"119"_s, u"0901234567"_s, u"1901234567"_s, u"09０12345678"_s}) {
            take(input::SetPhone{digits});
            QVERIFY(!page().draft.phone);
        }
    }

    void withoutAListOfTowns_nobodyIsAsked()
    {
        auto tell = page();
        tell.towns.clear();
        m_screen = tell;
        take(input::Next{});
        take(input::Next{});
        QCOMPARE(page().part, Part::Sex);
        take(input::Next{});
        QCOMPARE(page().part, Part::Phone);
        take(input::Back{});
        QCOMPARE(page().part, Part::Sex);
    }

    void backFromTheFirstQuestion_andQuiet_leadHome()
    {
        QCOMPARE(m_flow.next(m_screen, input::Back{}).screen, m_flow.home());
        QCOMPARE(m_flow.next(m_screen, input::IdleExpired{}).screen, m_flow.home());
    }

private:
    void take(const Input &input) { m_screen = m_flow.next(m_screen, input).screen; }
    [[nodiscard]] const screen::Tell &page() const { return std::get<screen::Tell>(m_screen); }

    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
    Screen m_screen;
};

QTEST_APPLESS_MAIN(TestTellSteps)
#include "tst_TellSteps.moc"
