// SPDX-License-Identifier: Apache-2.0
// The pages of the paper: what a tap on them wishes, and what it does not.
#include "tests/ui/DeskUnderTest.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace core;

class TestPaperScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
    }

    void cleanup() { m_desk.reset(); }

    void plusAndMinus_changeTheChosenCell()
    {
        m_desk->show(u"paper-people-none"_s);
        m_desk->press(u"男 0"_s);
        m_desk->press(u"テント 0"_s);
        m_desk->press(u"75歳以上をふやす"_s);
        const auto wished = m_desk->wished<input::SetPeople>();
        QVERIFY(wished);
        CellCounts one;
        one.add({AgeBand::SeventyFiveAndOver, Sex::Male, Place::Tent}, 1);
        QCOMPARE(wished->people, one);
        QVERIFY2(!m_desk->button(u"75歳以上をへらす"_s)->isEnabled(), "below zero");
    }

    void aSheet_isRecordedOnlyWhenAsked()
    {
        m_desk->show(u"paper-people"_s);
        m_desk->press(u"9人を記録する"_s);
        QVERIFY(m_desk->wishes.isEmpty());
        QVERIFY(hasText(u"0歳 / 女 / 避難所の中：1人"_s));
        m_desk->press(u"いいえ、なおす"_s);
        QVERIFY(m_desk->wishes.isEmpty());
        m_desk->press(u"9人を記録する"_s);
        m_desk->press(u"はい、9人を記録する"_s);
        QVERIFY(m_desk->wished<input::SavePaper>());
    }

    void aSheet_isAskedAboutAsOneFamily()
    {
        m_desk->show(u"paper-people"_s);
        QVERIFY(m_desk->button(u"いろいろな人"_s)->isChecked());
        m_desk->press(u"ひとつの家族"_s);
        QCOMPARE(m_desk->wished<input::SetTogether>()->together, screen::Together::Household);
        QVERIFY2(!m_desk->button(u"ひとつの家族"_s)->isChecked(), "before it was told so");
        m_desk->show(u"paper-people-family"_s);
        QVERIFY(m_desk->button(u"ひとつの家族"_s)->isChecked());
        m_desk->press(u"9人を記録する"_s);
        QVERIFY(hasText(u"ひとつの家族として"_s));
    }

    void moreThanAFamily_isSaid_andCannotBeOne()
    {
        m_desk->show(u"group-people-family-full"_s);
        QVERIFY(hasText(u"家族は20人までです"_s));
        QVERIFY(!m_desk->button(u"15〜64歳をふやす"_s)->isEnabled());
        m_desk->show(u"group-people-bus"_s);
        QVERIFY(hasText(u"このまま、グループで受付できます"_s));
        QVERIFY(!m_desk->button(u"ひとつの家族"_s)->isEnabled());
        m_desk->show(u"household-full"_s);
        QVERIFY(hasText(u"家族は20人までです"_s));
        m_desk->show(u"household-too-many"_s);
        QVERIFY(hasText(u"3人へらしてください"_s));
        QVERIFY(!m_desk->button(u"3人を追加する"_s)->isEnabled());
    }

    void theTime_movesByQuarters()
    {
        m_desk->show(u"paper-when"_s);
        m_desk->press(u"分をへらす"_s);
        const auto earlier = m_desk->wished<input::SetPaperWhen>();
        m_desk->press(u"分をふやす"_s);
        const auto later = m_desk->wished<input::SetPaperWhen>();
        QVERIFY(earlier && later);
        QCOMPARE(later->happened.time - earlier->happened.time, 2 * quarter);
        QVERIFY2(!m_desk->button(u"日をふやす"_s)->isEnabled(), "tomorrow");
    }

    void somebodysGoing_withAnEarlierTime_isAskedFirst()
    {
        m_desk->show(u"staff-person-late"_s);
        m_desk->press(u"退所する"_s);
        QVERIFY(m_desk->wishes.isEmpty());
        // What is recorded now, and what the entry makes of it.
        QVERIFY(hasText(u"「外出中」"_s) && hasText(u"「退所」"_s));
        m_desk->press(u"いいえ、記録しない"_s);
        QVERIFY(m_desk->wishes.isEmpty());
        m_desk->press(u"退所する"_s);
        m_desk->press(u"はい、記録する"_s);
        QCOMPARE(m_desk->wished<input::SetPresence>()->presence, Presence::Left);
    }

    void aCopy_isPutBackOnlyWhenAskedTwice()
    {
        m_desk->show(u"paper-mode-copy"_s);
        BigButton *restore = nullptr;
        for (BigButton *one : m_desk->window.findChildren<BigButton *>()) {
            restore = one->isVisible() && one->words().contains(u"控え") ? one : restore;
        }
        QVERIFY(restore != nullptr);
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY(m_desk->wishes.isEmpty());
        m_desk->press(u"はい、控えにもどす"_s);
        QVERIFY(m_desk->wished<input::RestoreCopy>());
    }

    void thePaperPage_showsNothingOfWhoIsWaiting()
    {
        screen::PaperMode paper;
        Draft draft;
        draft.name = Field<QString>{u"見本　花子"_s};
        paper.person = screen::PaperMode::Person::NotRegistered;
        paper.unsaved = screen::Review{draft, std::nullopt};
        m_desk->window.show(paper);
        QVERIFY(hasText(u"まだ受付できていません"_s));
        QVERIFY(!hasText(u"花子"_s));
    }

private:
    using BigButton = ui::BigButton;

    [[nodiscard]] bool hasText(const QString &words) const
    {
        const auto labels = m_desk->window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    std::optional<ui::samples::DeskUnderTest> m_desk;
};

QTEST_MAIN(TestPaperScreens)
#include "tst_PaperScreens.moc"
