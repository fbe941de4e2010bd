// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/RealDesk.h"

using namespace synctest;
using faulttest::Fault;
using Link = core::DeskStatus::Link;

// A real desk, a real headquarters, and a line between them that does what lines do.
class TestLineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_foreign.emplace();
        QVERIFY(m_foreign->start());
        m_proxy.emplace(faulttest::TlsIdentity::ofHeadquarters(m_hq->data()),
                        faulttest::TlsIdentity::ofHeadquarters(m_foreign->data()),
                        m_hq->municipality().value(u"ca"_s).toString().toLatin1());
        QVERIFY(m_proxy->start());
        m_proxy->setTarget(m_hq->url());
        m_desk.emplace(*m_hq);
        m_desk->admit();
        m_desk->open();
    }

    void cleanup()
    {
        m_desk.reset();
        m_proxy.reset();
        m_foreign.reset();
        m_hq.reset();
    }

    void whateverTheLineDoesToARequest_eachRecordArrivesOnce_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("nothing") << Fault::None;
        QTest::newRow("request lost") << Fault::LoseRequest;
        QTest::newRow("answer lost after it was stored") << Fault::LoseAnswer;
        QTest::newRow("answer cut") << Fault::CutAnswer;
        QTest::newRow("answer to an earlier request") << Fault::StaleAnswer;
        QTest::newRow("answered twice") << Fault::RepeatAnswer;
        QTest::newRow("delivered twice") << Fault::DeliverTwice;
        QTest::newRow("delivered late") << Fault::DeliverLate;
        QTest::newRow("answered late") << Fault::DelayAnswer;
        QTest::newRow("a page in its place") << Fault::HtmlOk;
        QTest::newRow("noise in its place") << Fault::GarbageOk;
        QTest::newRow("sent elsewhere") << Fault::Redirect;
    }

    void whateverTheLineDoesToARequest_eachRecordArrivesOnce()
    {
        QFETCH(Fault, fault);
        m_desk->arrive(30);
        m_proxy->setFault(fault, 3);
        m_desk->start(m_proxy->url());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(m_hq->people(here), 30);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 0);
        QVERIFY(m_hq->alarms().isEmpty());
        QVERIFY(fault == Fault::None || m_proxy->counters().done.at(fault) > 0);
    }

private:
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<hqtest::HqProcess> m_foreign;
    std::optional<faulttest::FaultProxy> m_proxy;
    std::optional<RealDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestLineFaults)
#include "tst_LineFaults.moc"
