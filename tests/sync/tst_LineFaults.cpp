// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/RealDesk.h"
#include "web/TlsAuthority.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace synctest;
using faulttest::Fault;
using Link = core::DeskStatus::Link;

enum class Renewal { InTime, Forgotten };

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
        QTRY_COMPARE(m_hq->people(here), 30);
        QTRY_COMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 0);
        QVERIFY(m_hq->alarms().isEmpty());
        QVERIFY(fault == Fault::None || m_proxy->counters().done.at(fault) > 0);
    }

    void somethingElseThanHeadquarters_isSaidSo_andCostsNothing_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("a page without TLS") << Fault::PlainPage;
        QTest::newRow("a certificate of its own") << Fault::ForeignTls;
    }

    void somethingElseThanHeadquarters_isSaidSo_andCostsNothing()
    {
        QFETCH(Fault, fault);
        m_desk->arrive(3);
        m_proxy->setFault(fault);
        m_desk->start(m_proxy->url());
        QTRY_COMPARE(m_desk->uplink().link(), Link::Intercepted);
        QVERIFY(!m_desk->uplink().refusal());
        QCOMPARE(m_desk->uplink().waiting(), 4U);
        QCOMPARE(m_proxy->counters().requests, 0); // it was told nothing
        m_proxy->setFault(Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(m_hq->people(here), 3);
    }

    void whateverAnswers_isNotAskedAgainAtOnce_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("503 of a server before it") << Fault::Unavailable;
        QTest::newRow("429 of a server before it") << Fault::TooMany;
        QTest::newRow("a page") << Fault::HtmlOk;
        QTest::newRow("noise") << Fault::GarbageOk;
        QTest::newRow("sent elsewhere") << Fault::Redirect;
        QTest::newRow("reset") << Fault::Refuse;
        QTest::newRow("reset after the request") << Fault::LoseRequest;
        QTest::newRow("answer cut") << Fault::CutAnswer;
        QTest::newRow("an answer to something else") << Fault::StaleAnswer;
        QTest::newRow("a portal") << Fault::PlainPage;
        QTest::newRow("a portal with TLS") << Fault::ForeignTls;
    }

    void whateverAnswers_isNotAskedAgainAtOnce()
    {
        QFETCH(Fault, fault);
        m_desk->arrive(3);
        if (fault == Fault::StaleAnswer) {
            m_desk->start(m_proxy->url());
            QTRY_VERIFY(m_desk->isSent());
        }
        m_proxy->forgetCounters();
        m_proxy->setFault(fault);
        m_desk->setLuck(0.999'999); // pauses of 1, 2, 4 s …
        m_desk->start(m_proxy->url());
        QElapsedTimer clock;
        clock.start();
        QSignalSpy failures(&m_desk->uplink(), &uplink::Uplink::changed);
        QTRY_VERIFY_WITH_TIMEOUT(failures.count() >= 3, 20'000);
        QVERIFY2(clock.elapsed() >= 2'900, qPrintable(QString::number(clock.elapsed())));
        // Qt's own network code delivers a request up to four times when a connection breaks.
        const faulttest::FaultCounters &counters = m_proxy->counters();
        QVERIFY2(counters.connections <= 3 * 5, qPrintable(QString::number(counters.connections)));
        QVERIFY2(counters.requests <= 3 * 4, qPrintable(QString::number(counters.requests)));
    }

    void blackHole_endsWithTheTimeout()
    {
        m_desk->arrive(1);
        m_desk->settings().timeout = std::chrono::seconds(1);
        m_proxy->setFault(Fault::Blackhole);
        m_desk->start(m_proxy->url());
        QTRY_VERIFY(m_proxy->counters().connections >= 2);
        QCOMPARE(m_desk->uplink().link(), Link::NeverReached);
        m_proxy->setFault(Fault::None);
        m_proxy->hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
    }

    void headquartersAwayForLong_theFigureIsRightBeforeTheRecordsAreIn()
    {
        m_desk->start(m_proxy->url());
        QTRY_VERIFY(m_desk->isSent());
        m_hq->stop();
        for (int i = 0; i < 400; ++i) {
            m_desk->arrive(1);
            m_desk->uplink().wake();
        }
        QTRY_COMPARE(m_desk->uplink().link(), Link::Lost);
        QCOMPARE(m_desk->uplink().waiting(), 400U);
        m_proxy->setConcerned("/v1/log");
        m_proxy->setFault(Fault::LoseRequest);
        QVERIFY(m_hq->start());
        m_proxy->setTarget(m_hq->url());
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 400, 20'000);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 400);
        QCOMPARE(m_desk->uplink().waiting(), 400U);
        m_proxy->setFault(Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QTRY_COMPARE(m_hq->people(here), 400);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 0);
    }

    void busyWithNoTime_isAskedOnceASecond()
    {
        m_desk->arrive(3);
        rewriteReceipts([](wire::Receipt &receipt) {
            receipt.verdict = wire::Verdict::Busy;
            receipt.nextUploadMs = 0;
        });
        QElapsedTimer clock;
        clock.start();
        m_desk->start(m_proxy->url());
        QTRY_VERIFY(m_proxy->counters().requests >= 3);
        QVERIFY(clock.elapsed() >= 1'900);
        QVERIFY(m_desk->uplink().link() != Link::Reached);
    }

    // Headquarters has no room for the backlog; who arrives now is counted all the same.
    void refusedRecords_doNotHoldBackTheFigures()
    {
        m_desk->arrive(3);
        m_proxy->setConcerned("/v1/log");
        int refused = 0;
        rewriteReceipts([&refused](wire::Receipt &receipt) {
            ++refused;
            receipt.verdict = wire::Verdict::Busy;
            receipt.nextUploadMs = 60'000;
        });
        m_desk->start(m_proxy->url());
        QTRY_COMPARE(refused, 1);
        m_desk->arrive(1);
        m_desk->uplink().wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 4, 3'000);
        QCOMPARE(refused, 1);
        QVERIFY(m_desk->uplink().waiting() > 0);
    }

    void sentInACircle_restsUntilTheNextHeartbeat_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("gap, diverged, gap …") << 0;
        QTest::newRow("accepted, but never further") << 1;
        QTest::newRow("expects what cannot be") << 2;
    }

    void sentInACircle_restsUntilTheNextHeartbeat()
    {
        QFETCH(int, way);
        m_desk->arrive(30);
        int turn = 0;
        rewriteReceipts([way, &turn](wire::Receipt &receipt) {
            using wire::Verdict;
            const bool even = ++turn % 2 == 0;
            receipt.nextUploadMs = 0;
            receipt.expectedNext = way == 2 ? quint64{1} << 62 : even ? 1 : 5;
            receipt.verdict = way != 0 ? Verdict::Accepted
                              : even   ? Verdict::Gap
                                       : Verdict::Diverged;
        });
        m_desk->start(m_proxy->url());
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(clock.elapsed() > 4'000, 6'000);
        const int requests = m_proxy->counters().requests;
        QVERIFY2(requests < 40, qPrintable(QString::number(requests)));
        m_proxy->setRewrite({});
        QTRY_VERIFY_WITH_TIMEOUT(m_hq->people(here) == 30, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(m_hq->people(here), 30);
    }

    // Behind the right certificate, so only the signature and what it answers can tell.
    void forgedReceipt_isNotBelieved_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("of a stranger") << 0;
        QTest::newRow("of another headquarters") << 1;
        QTest::newRow("for other bytes than were sent") << 2;
        QTest::newRow("of another stream") << 3;
    }

    void forgedReceipt_isNotBelieved()
    {
        QFETCH(int, way);
        const std::array signers{
            std::make_shared<const vault::KioskSigner>(vault::KioskSigner::generate()),
            signerOf(*m_foreign),
            signerOf(*m_hq),
            signerOf(*m_hq)};
        m_desk->arrive(3);
        rewriteReceipts(
            [way](wire::Receipt &receipt) {
                receipt.verdict = wire::Verdict::Accepted;
                receipt.expectedNext = 1'000; // all of it is here
                receipt.answers[0] = static_cast<char>(receipt.answers[0] ^ (way == 2 ? 1 : 0));
                receipt.stream.incarnation ^= way == 3 ? 1 : 0;
            },
            signers.at(static_cast<std::size_t>(way)));
        m_desk->setLuck(0.5);
        m_desk->start(m_proxy->url());
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counters().answered >= 3, 20'000);
        QVERIFY(m_desk->uplink().waiting() > 0);
        QCOMPARE(m_desk->uplink().lastReceipt(), qint64{0});
        m_proxy->setRewrite({});
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(m_hq->people(here), 3);
    }

    void aDateThatIsWrong_doesNotStopAnUpload_data()
    {
        QTest::addColumn<qint64>("madeAt"); // s from now
        QTest::addColumn<Renewal>("renewal");
        QTest::newRow("the desk believes that it is long ago")
            << qint64{40} * 365 * 86'400 << Renewal::InTime;
        QTest::newRow("nobody renewed the certificate")
            << -qint64{3} * 365 * 86'400 << Renewal::Forgotten;
    }

    void aDateThatIsWrong_doesNotStopAnUpload()
    {
        QFETCH(qint64, madeAt);
        QFETCH(Renewal, renewal);
        m_proxy->setIdentity(madeWith({{"localhost"}, {"127.0.0.1"}}, madeAt, renewal));
        m_desk->settings().caCertificate = contentOf(m_authority.filePath(u"ca.pem"_s));
        m_desk->arrive(3);
        m_desk->start(m_proxy->url());
        QTRY_VERIFY(m_desk->isSent());
        QCOMPARE(m_hq->people(here), 3);
    }

    void aWrongDate_excusesNothingElse()
    {
        const qint64 longAgo = -qint64{3} * 365 * 86'400;
        m_desk->arrive(1);
        // The right authority, another name.
        m_proxy->setIdentity(madeWith({{"elsewhere.example"}, {}}, longAgo, Renewal::Forgotten));
        m_desk->settings().caCertificate = contentOf(m_authority.filePath(u"ca.pem"_s));
        m_desk->start(m_proxy->url());
        QTRY_COMPARE(m_desk->uplink().link(), Link::Intercepted);
        QCOMPARE(m_proxy->counters().requests, 0);
        // The right name, another authority.
        m_proxy->setIdentity(madeWith({{"localhost"}, {"127.0.0.1"}}, longAgo, Renewal::Forgotten));
        m_desk->settings().caCertificate =
            m_hq->municipality().value(u"ca"_s).toString().toLatin1();
        m_desk->start(m_proxy->url());
        QTRY_COMPARE(m_desk->uplink().link(), Link::Intercepted);
        QCOMPARE(m_proxy->counters().requests, 0);
    }

    void aDeskInAnotherYear_isCountedAllTheSame_data()
    {
        QTest::addColumn<qint64>("ahead"); // ms
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QTest::newRow("1970, no battery in its clock") << 60'000 - now;
        QTest::newRow("a year behind") << -qint64{365} * 86'400'000;
        QTest::newRow("a year ahead") << qint64{365} * 86'400'000;
    }

    void aDeskInAnotherYear_isCountedAllTheSame()
    {
        QFETCH(qint64, ahead);
        m_desk->close();
        m_desk->setClockAhead(ahead);
        m_desk->open();
        m_desk->arrive(3);
        m_desk->start(m_proxy->url());
        QSignalSpy times(&m_desk->uplink(), &uplink::Uplink::headquartersTime);
        QTRY_VERIFY(m_desk->isSent());
        QCOMPARE(m_hq->people(here), 3);
        QVERIFY(m_hq->alarms().isEmpty());
        // By this desk's own clock, or the strip would say that it was a year ago.
        QVERIFY(m_desk->settings().now() - m_desk->uplink().lastReceipt() < 60'000);
        const qint64 headquarters = times.constLast().constFirst().toLongLong();
        QVERIFY(qAbs(m_desk->settings().now() - headquarters - ahead) < 60'000);
        // The order of what was written follows headquarters' time, not this clock's.
        m_desk->arrive(1);
        const auto head = m_desk->reg().head();
        const auto records = m_desk->reg().recordsFrom(head->stream, head->seq, 1, 100'000);
        const auto last = core::recordFrom(records->front());
        QVERIFY(qAbs(static_cast<qint64>(last->clear.lamport) - headquarters) < 60'000);
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    using Signer = std::shared_ptr<const vault::KioskSigner>;
    static Signer signerOf(const hqtest::HqProcess &hq)
    {
        auto loaded = vault::KioskSigner::load(hq.data() + u"/keys/signing.seed"_s);
        return loaded ? std::make_shared<const vault::KioskSigner>(std::move(*loaded)) : nullptr;
    }

    // Headquarters' own receipts, changed, under its own signature.
    void rewriteReceipts(const std::function<void(wire::Receipt &)> &change)
    {
        rewriteReceipts(change, signerOf(*m_hq));
    }
    void rewriteReceipts(const std::function<void(wire::Receipt &)> &change, const Signer &signer)
    {
        QVERIFY(signer);
        m_proxy->setRewrite([signer, change, key = m_hq->key()](const QByteArray &answer) {
            const auto envelope = wire::open(answer, wire::verifyOnly({}, key));
            auto receipt = envelope && envelope->type == wire::PayloadType::Receipt
                               ? wire::receiptFrom(envelope->payload)
                               : std::nullopt;
            if (!receipt) {
                return answer;
            }
            change(*receipt);
            return wire::seal({wire::PayloadType::Receipt, {}, wire::encode(*receipt)},
                              wire::signWith(*signer));
        });
    }

    // A certificate that an authority of its own made at another time.
    faulttest::TlsIdentity
    madeWith(const web::ServerNames &names, qint64 secondsFromNow, Renewal renewal)
    {
        const qint64 at = QDateTime::currentSecsSinceEpoch() + secondsFromNow;
        const web::TlsFiles ca{m_authority.filePath(u"ca.pem"_s),
                               m_authority.filePath(u"ca.key"_s)};
        const web::TlsFiles server{m_authority.filePath(u"server.pem"_s),
                                   m_authority.filePath(u"server.key"_s)};
        for (const QString &file : {ca.certificate, ca.key, server.certificate, server.key}) {
            QFile::remove(file);
        }
        const auto authority = web::TlsAuthority::create(ca, "practice", at);
        if (!authority || !authority->issueServer(server, names, at)) {
            qFatal("no certificate");
        }
        if (renewal == Renewal::Forgotten) {
            letExpire(server.certificate, ca.key);
        }
        return faulttest::TlsIdentity::load(server.certificate, server.key);
    }

    // The same certificate, but it ended yesterday.
    static void letExpire(const QString &certificate, const QString &authorityKey)
    {
        const auto file = [](const QString &path, const char *mode) {
            return std::unique_ptr<BIO, decltype(&BIO_free_all)>(
                BIO_new_file(QFile::encodeName(path).constData(), mode), BIO_free_all);
        };
        const std::unique_ptr<X509, decltype(&X509_free)> made(
            PEM_read_bio_X509(file(certificate, "r").get(), nullptr, nullptr, nullptr), X509_free);
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
            PEM_read_bio_PrivateKey(file(authorityKey, "r").get(), nullptr, nullptr, nullptr),
            EVP_PKEY_free);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), -86'400);
        if (X509_sign(made.get(), key.get(), EVP_sha256()) <= 0 ||
            PEM_write_bio_X509(file(certificate, "w").get(), made.get()) != 1) {
            qFatal("no expired certificate");
        }
    }

    QTemporaryDir m_authority;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<hqtest::HqProcess> m_foreign;
    std::optional<faulttest::FaultProxy> m_proxy;
    std::optional<RealDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestLineFaults)
#include "tst_LineFaults.moc"
