// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

// Somebody without a band is looked for: by how their name sounds, where they live, with whom they
// came.
class TestFindPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->towns = QStringLiteral(SOURCE_DIR "/resources/practice/towns.json");
        m_desk->open();
        m_desk->openShelter();
        tell(u"ミホ"_s, u"ラの行"_s, u"東京都見本区練習町"_s);
        m_desk->tap(u"家族も受付する"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"1人を追加する"_s);
        m_desk->tap(u"終わる"_s);
        tell(u"ハナ"_s, u"アの行"_s, u"東京都見本区旭町"_s);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->tap(u"さがす"_s);
        QVERIFY(m_desk->shows<screen::FindPeople>());
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void byName_whoSoundsSo()
    {
        m_desk->tap(u"ハ"_s);
        m_desk->tap(u"1人を見る"_s);
        m_desk->pick(u"ハナ"_s);
        QVERIFY(m_desk->shows<screen::StaffPerson>());
        QCOMPARE(m_desk->page<screen::StaffPerson>().entry.person->kana->value, u"ハナ"_s);
        m_desk->tap(u"外出する"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QCOMPARE(m_desk->page<screen::StaffDesk>().present.total(), 2);
    }

    void byName_nobody_isSaid()
    {
        m_desk->tap(u"ン"_s);
        QVERIFY(!m_desk->button(u"0人を見る"_s)->isEnabled());
    }

    void byTown_andThenTheFamily()
    {
        m_desk->tap(u"町でさがす"_s);
        m_desk->tap(u"ラの行"_s);
        m_desk->pick(u"東京都見本区練習町"_s);
        QCOMPARE(m_desk->page<screen::FindPeople>().matches.all, 2); // at the same address
        m_desk->pick(u"ミホ"_s);
        m_desk->tap(u"家族を見る"_s);
        QVERIFY(m_desk->shows<screen::FindPeople>());
        QCOMPARE(m_desk->page<screen::FindPeople>().matches.all, 2);
        m_desk->pick(u"（名前はまだ）"_s);
        QVERIFY(m_desk->button(u"名前を聞く"_s) != nullptr);
        m_desk->tap(u"もどる"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
    }

private:
    void tell(const QString &kana, const QString &row, const QString &town)
    {
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"名前を言う"_s);
        for (const QChar letter : kana) {
            m_desk->tap(QString(letter));
        }
        m_desk->tap(u"次へ"_s);
        m_desk->tap(u"わからない・言わない"_s);
        m_desk->tap(u"わからない・言わない"_s);
        m_desk->tap(row);
        m_desk->pick(town);
        m_desk->tap(u"わからない・言わない"_s);
        m_desk->tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestFindPeople)
#include "tst_FindPeople.moc"
