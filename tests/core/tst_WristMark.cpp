// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestWristMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void mark_hasItsDocumentedForm_andIsReadBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::optional<Cell>>("cell");
        QTest::newRow("a band's") << QByteArray("UKE1:452025-012:00000000")
                                  << std::optional<Cell>();
        QTest::newRow("a slip's") << QByteArray("UKE1:452025-012:00000000:41001")
                                  << Cell::fromPacked(41001);
    }

    void mark_hasItsDocumentedForm_andIsReadBack()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::optional<Cell>, cell);
        const WristMark mark{{u"452025-012"_s, *Handle::fromText(u"00000000"_s)}, cell};
        QCOMPARE(mark.text(), text);
        const auto read = WristMark::fromText(QString::fromLatin1(text));
        QVERIFY(read);
        QCOMPARE(*read, mark);
    }

    void cellOfALaterVersion_isNone()
    {
        for (const QString &cell : {u""_s, u"99999999"_s, u"-1"_s, u"x"_s}) {
            const auto read = WristMark::fromText(u"UKE1:452025-012:00000000:"_s + cell);
            QVERIFY2(read && !read->cell, qPrintable(cell));
        }
    }

    void wrongCheckLetter_isSaidSo()
    {
        QCOMPARE(WristMark::fromText(u"UKE1:452025-012:00000001"_s).error(),
                 WristMarkError::Mistyped);
    }

    void otherCodes_areNoMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("an article") << u"4901234567894"_s;
        QTest::newRow("a page") << u"https://example.jp/UKE1:a:00000000"_s;
        QTest::newRow("a later version") << u"UKE2:452025-012:00000000"_s;
        QTest::newRow("no shelter") << u"UKE1::00000000"_s;
        QTest::newRow("no shelter's code") << u"UKE1:a/b:00000000"_s;
        QTest::newRow("no number") << u"UKE1:452025-012"_s;
        QTest::newRow("too much") << u"UKE1:452025-012:00000000:41001:x"_s;
        QTest::newRow("endless") << u"UKE1:452025-012:00000000:"_s + QString(600, u'4');
    }

    void otherCodes_areNoMarks()
    {
        QFETCH(QString, text);
        QCOMPARE(WristMark::fromText(text).error(), WristMarkError::NotAMark);
    }
};

QTEST_APPLESS_MAIN(TestWristMark)
#include "tst_WristMark.moc"
