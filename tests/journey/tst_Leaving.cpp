// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// Who leaves says where to, who goes out says when they come back, who sleeps in a car in which
// one: each by a tap or two, or not at all.
class TestLeaving : public QObject
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
        m_desk->open();
        m_desk->openShelterLocked();
        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        m_number = m_desk->page<screen::Counted>().who.handle.text();
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void destination_isSealed_andReadAfterSignIn()
    {
        enterNumber();
        m_desk->tap(u"退所する"_s);
        QTRY_VERIFY(m_desk->shows<screen::WhereTo>());
        QVERIFY2(m_desk->button(u"無断（いなくなっていた）"_s) == nullptr, "of oneself");
        QCOMPARE(m_hq->people(here), 1); // not yet
        m_desk->tap(u"親戚・知人の家"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        QCOMPARE(onlyOne().person->destination, std::optional(Destination::Relatives));
        m_desk->pick(u"退所（親戚・知人の家）"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffPerson>());
    }

    void overnight_isPlanned()
    {
        enterNumber();
        m_desk->tap(u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
        m_desk->tap(u"明日"_s);
        QTRY_VERIFY(m_desk->page<screen::CameOrWent>().backOn.has_value());
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        const auto &desk = m_desk->page<screen::StaffDesk>();
        QCOMPARE(onlyOne().person->backOn, std::optional(desk.today.addDays(1)));
    }

    void car_isFoundByItsPlate()
    {
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->pick(u"（名前はまだ）"_s);
        m_desk->tap(u"なおす"_s);
        m_desk->tap(u"車中泊（敷地内）"_s);
        m_desk->tap(u"この内容で記録する"_s);
        for (const QString &digit : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
            m_desk->tap(digit);
        }
        m_desk->tap(u"場所の番号"_s);
        m_desk->tap(u"5"_s);
        m_desk->tap(u"この車で記録する"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->pick(u"車中泊（敷地内） 12-34 / 場所 5"_s);
        QTRY_COMPARE(m_hq->figure(here, u"place.car"_s).toInt(-1), 1);
    }

private:
    void enterNumber()
    {
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(m_number);
        QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
    }

    [[nodiscard]] const RosterEntry &onlyOne() const
    {
        return m_desk->page<screen::StaffDesk>().roster.at(0);
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
    QString m_number;
};

QTEST_MAIN(TestLeaving)
#include "tst_Leaving.moc"
