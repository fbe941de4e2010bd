// SPDX-License-Identifier: Apache-2.0
#include "readers/card/PcscError.h"

#include <QTest>

using card::CardError;

class tst_PcscError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_areTranslatedByWhatHelps_data();
    void codes_areTranslatedByWhatHelps();
};

void tst_PcscError::codes_areTranslatedByWhatHelps_data()
{
    QTest::addColumn<LONG>("code");
    QTest::addColumn<CardError>("error");
    QTest::newRow("pcscd stopped") << LONG{SCARD_E_NO_SERVICE} << CardError::ServiceDown;
    QTest::newRow("context of a dead pcscd")
        << LONG{SCARD_E_INVALID_HANDLE} << CardError::ServiceDown;
    QTest::newRow("a code nobody knows") << LONG{0x12345} << CardError::ServiceDown;
    QTest::newRow("none plugged in") << LONG{SCARD_E_NO_READERS_AVAILABLE} << CardError::NoReader;
    QTest::newRow("unplugged") << LONG{SCARD_E_READER_UNAVAILABLE} << CardError::NoReader;
    QTest::newRow("held") << LONG{SCARD_E_SHARING_VIOLATION} << CardError::HeldByOther;
    QTest::newRow("removed") << LONG{SCARD_W_REMOVED_CARD} << CardError::Removed;
    QTest::newRow("none there") << LONG{SCARD_E_NO_SMARTCARD} << CardError::Removed;
    QTest::newRow("reset by another") << LONG{SCARD_W_RESET_CARD} << CardError::Reset;
    QTest::newRow("unresponsive") << LONG{SCARD_W_UNRESPONSIVE_CARD} << CardError::Silent;
    QTest::newRow("not transacted") << LONG{SCARD_E_NOT_TRANSACTED} << CardError::Silent;
    QTest::newRow("nothing happened") << LONG{SCARD_E_TIMEOUT} << CardError::TimedOut;
    QTest::newRow("woken") << LONG{SCARD_E_CANCELLED} << CardError::Cancelled;
}

void tst_PcscError::codes_areTranslatedByWhatHelps()
{
    QFETCH(LONG, code);
    QFETCH(CardError, error);
    QCOMPARE(card::fromScard(code), error);
}

QTEST_APPLESS_MAIN(tst_PcscError)
#include "tst_PcscError.moc"
