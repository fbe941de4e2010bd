// SPDX-License-Identifier: Apache-2.0
// Headquarters changes the keys by which it is known and to which names are sealed; a desk that it
// let in goes on, loses nothing, and nobody carries a file. Real window, register, key folder and
// headquarters' process.
#include "tests/journey/NewDesk.h"
#include "tests/journey/WholeDesk.h"
#include "vault/FormerSigners.h"

using namespace core;

namespace {
const QString here = u"999999-001"_s;
constexpr int patience = 60'000; // ms; a desk with nothing to send calls every twenty seconds
} // namespace

class TestRenewedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signingAndInquiryKey_areRenewedUnderADeskThatGoesOn()
    {
        QVERIFY(m_hq.start());
        enrolDesk(m_hq, here, m_folder.path());
        WholeDesk desk(m_hq, m_folder.path());
        desk.open();
        desk.openShelter();
        desk.countOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 1, patience);

        for (int round = 1; round <= 2; ++round) {
            const int opened = desk.openings;
            const auto before = municipality(desk);
            rotate(desk);
            QTRY_VERIFY_WITH_TIMEOUT(desk.openings > opened, patience);
            const auto after = municipality(desk);
            QVERIFY(after == published());
            QVERIFY(after.signing != before.signing && !(after.inquiry == before.inquiry));
            desk.countOne();
            QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 1 + 2 * round, patience);
        }

        // Switched off and on it still knows its bundle, signed by the key of before.
        desk.close();
        QCOMPARE(vault::formerSigners(keyFolder(desk))->size(), std::size_t{2});
        desk.open();
        desk.countOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq.people(here), 6, patience);
        QVERIFY(!m_hq.alarms().contains(u"diverged"_s));
        desk.close();
    }

    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

private:
    // Somebody is counted while headquarters is away.
    void rotate(const WholeDesk &desk)
    {
        QCOMPARE(m_hq.stop(), 0);
        QCOMPARE(hqtest::command(m_hq, {u"--rotate-signing"_s}, {}).status, 0);
        QCOMPARE(hqtest::command(m_hq, {u"--rotate-inquiry"_s}, {}).status, 0);
        desk.countOne();
        QVERIFY(m_hq.start());
    }

    [[nodiscard]] static QString keyFolder(const WholeDesk &desk)
    {
        return desk.settings().dataFolder + u"/keys"_s;
    }
    [[nodiscard]] static vault::MunicipalityKeys municipality(const WholeDesk &desk)
    {
        return vault::KeyFolder::open(keyFolder(desk))->municipality();
    }
    [[nodiscard]] vault::MunicipalityKeys published() const
    {
        return *vault::MunicipalityKeys::load(m_hq.data() + u"/keys/public.json"_s);
    }

    hqtest::HqProcess m_hq{{u"--practice"_s, u"--port"_s, hqtest::HqProcess::freePort()}};
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRenewedKeys)
#include "tst_RenewedKeys.moc"
