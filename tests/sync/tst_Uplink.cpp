// SPDX-License-Identifier: Apache-2.0
#include "core/Handle.h"
#include "sync/Uplink.h"
#include "tests/hq/HqProcess.h"
#include "vault/KeyFolder.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

using namespace core;
using namespace Qt::StringLiterals;
using HqLink = DeskStatus::Link;

namespace {
const QString here = u"999999-002"_s;
}

// A real register and a real headquarters process; what goes wrong lies between them.
class TestUplink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        makeDesk();
    }

    void cleanup()
    {
        m_uplink.reset();
        m_register.reset();
        m_keys.reset();
        m_hq.reset();
        m_folder.reset();
    }

    void everythingArrives_andNothingWaits()
    {
        m_hq->admit(m_keys->kiosk(), m_keys->signer().publicKey());
        arrive(250); // several batches
        start();
        QTRY_COMPARE(m_uplink->waiting(), 0U);
        QCOMPARE(m_uplink->link(), HqLink::Reached);
        QTRY_COMPARE(m_hq->people(here), 250);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 0);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    void aNewRecord_isAnnouncedAtOnce()
    {
        m_hq->admit(m_keys->kiosk(), m_keys->signer().publicKey());
        start();
        QTRY_COMPARE(m_uplink->link(), HqLink::Reached);
        arrive(1);
        m_uplink->wake();
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void unknownKiosk_isRefused_andGoesOnOnceAdmitted()
    {
        arrive(3);
        start();
        QTRY_COMPARE(m_uplink->link(), HqLink::Refused);
        QCOMPARE(m_hq->people(here), -999); // never heard of: no figure, not zero
        m_hq->admit(m_keys->kiosk(), m_keys->signer().publicKey());
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 3, 20'000);
        QTRY_COMPARE(m_uplink->waiting(), 0U);
    }

    void headquartersKilledAndBack_hasEachRecordOnce()
    {
        m_hq->admit(m_keys->kiosk(), m_keys->signer().publicKey());
        arrive(5);
        start();
        QTRY_COMPARE(m_uplink->waiting(), 0U);
        m_hq->kill();
        arrive(5);
        m_uplink->wake();
        QTRY_COMPARE(m_uplink->link(), HqLink::Lost);
        QCOMPARE(m_uplink->waiting(), 5U);
        // It comes back on another port: a desk that is told so, with the cursor it had stored.
        QVERIFY(m_hq->start());
        m_uplink.reset();
        start();
        QTRY_COMPARE(m_uplink->waiting(), 0U);
        QTRY_COMPARE(m_hq->people(here), 10);
    }

    void aDeskThatMovedOn_leavesItsFigureWithItsAge()
    {
        m_hq->admit(m_keys->kiosk(), m_keys->signer().publicKey());
        arrive(2);
        start();
        QTRY_COMPARE(m_hq->people(here), 2);
        QVERIFY(m_register->useShelter(u"999999-003"_s));
        m_uplink->wake();
        QTRY_COMPARE(m_hq->shelter(u"999999-003"_s).value(u"kiosks"_s).toInt(), 1);
        QTRY_COMPARE(m_uplink->waiting(), 0U);
        QCOMPARE(m_hq->people(here), 2);
        const auto asOf = QDateTime::fromString(m_hq->shelter(here).value(u"as_of"_s).toString(),
                                                Qt::ISODateWithMs);
        QVERIFY(asOf.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void anotherCertificate_isNotHeadquarters()
    {
        hqtest::HqProcess foreign;
        QVERIFY(foreign.start());
        arrive(1);
        start(foreign.url());
        QTRY_COMPARE(m_uplink->link(), HqLink::Intercepted);
        QCOMPARE(m_uplink->waiting(), 2U); // the stream's opening and the arrival
    }

    void aPageInsteadOfHeadquarters_costsNothing()
    {
        QTcpServer portal;
        QVERIFY(portal.listen(QHostAddress::LocalHost));
        connect(&portal, &QTcpServer::newConnection, &portal, [&portal] {
            QTcpSocket *client = portal.nextPendingConnection();
            client->write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nwelcome");
            client->disconnectFromHost();
        });
        arrive(1);
        start(u"https://127.0.0.1:%1"_s.arg(portal.serverPort()));
        QTRY_VERIFY(m_uplink->link() != HqLink::NeverReached || m_changes > 1);
        QVERIFY(m_uplink->link() != HqLink::Reached);
        QCOMPARE(m_uplink->waiting(), 2U);
    }

private:
    void makeDesk()
    {
        const auto keys = vault::MunicipalityKeys::fromJson(
            QJsonDocument(m_hq->municipality().value(u"keys"_s).toObject()).toJson());
        QVERIFY(keys);
        const QString folder = m_folder->filePath(u"keys"_s);
        QVERIFY(vault::KeyFolder::createFirst(
            folder, SecretBytes::random(12), vault::Argon2Cost::practice(), *keys));
        auto opened = vault::KeyFolder::open(folder);
        QVERIFY(opened);
        m_keys.emplace(std::move(*opened));
        store::RegisterOptions options;
        options.dataFolder = m_folder->filePath(u"desk"_s);
        options.kiosk = m_keys->kiosk();
        options.sealing = m_keys->sealingKeys();
        options.shelter = here;
        auto reg = store::SqliteRegister::open(options);
        QVERIFY(reg);
        m_register = std::move(*reg);
    }

    void start(const QString &url = {})
    {
        uplink::UplinkSettings settings;
        settings.headquarters = QUrl(url.isEmpty() ? m_hq->url() : url);
        settings.caCertificate = m_hq->municipality().value(u"ca"_s).toString().toLatin1();
        settings.headquartersKey = m_keys->municipality().signing;
        settings.now = [] { return QDateTime::currentMSecsSinceEpoch(); };
        m_uplink = std::make_unique<uplink::Uplink>(
            *m_register, m_keys->signer(), settings, uplink::Backoff([] { return 0.1; }));
        connect(m_uplink.get(), &uplink::Uplink::changed, this, [this] { ++m_changes; });
        m_uplink->start();
    }

    void arrive(int people)
    {
        for (int i = 0; i < people; ++i) {
            Event event;
            event.uuid = QUuid::createUuid();
            event.kind = EventKind::Arrived;
            const HandleKey who{
                here, Handle::random([] { return QRandomGenerator::system()->generate(); })};
            event.changes.push_back({who, Presence::In, {}, {}, Place::Inside, {}, {}});
            QVERIFY(m_register->append({event}));
        }
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<vault::KeyFolder> m_keys;
    std::unique_ptr<store::SqliteRegister> m_register;
    std::unique_ptr<uplink::Uplink> m_uplink;
    int m_changes = 0;
};

QTEST_GUILESS_MAIN(TestUplink)
#include "tst_Uplink.moc"
