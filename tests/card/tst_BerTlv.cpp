// SPDX-License-Identifier: Apache-2.0
#include "readers/card/BerTlv.h"

#include <QTest>

using card::BerReader;
using card::TlvError;

namespace {

std::span<const unsigned char> bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const unsigned char *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

// What a reader makes of bytes, as text: "TAG:length" for each element, then how it ended.
QByteArray described(const QByteArray &bytes)
{
    BerReader reader(bytesOf(bytes));
    QByteArray text;
    while (true) {
        const auto element = reader.next();
        if (!element) {
            switch (element.error()) {
            case TlvError::Truncated:
                return text + "truncated";
            case TlvError::BadTag:
                return text + "bad tag";
            case TlvError::BadLength:
                return text + "bad length";
            }
        }
        if (!*element) {
            return text + "end";
        }
        text += QByteArray::number((*element)->tag, 16) + ':' +
                QByteArray::number((*element)->value.size()) + ' ';
    }
}

} // namespace

class tst_BerTlv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_areReadWithinTheirBounds_data();
    void bytes_areReadWithinTheirBounds();
    void longLengths_areRead();
    void header_tellsTheSizeBeforeTheValueIsThere();
};

void tst_BerTlv::bytes_areReadWithinTheirBounds_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *hex, const char *expected) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(expected);
    };
    row("nothing", "", "end");
    row("one-byte tag", "5001AA", "50:1 end");
    row("two-byte tag", "DF2202AABB", "df22:2 end");
    row("three-byte tag", "DF812201AA", "df8122:1 end");
    row("four-byte tag", "DF81818101AA", "bad tag");
    row("private tag that opens with FF", "FF200141", "ff20:1 end");
    row("empty value", "DF2200", "df22:0 end");
    row("filler before, between, after", "00FF00DF220141FFFF00DF230142FFFFFF", "df22:1 df23:1 end");
    row("only filler", "FFFFFFFF0000FF", "end");
    row("length in one more byte", "DF22810141", "df22:1 end");
    row("length in two more bytes", "DF2282000141", "df22:1 end");
    row("length in three more bytes", "DF228300000141", "bad length");
    row("length in 127 more bytes", "DF22FF", "bad length");
    row("indefinite length", "DF2280410000", "bad length");
    row("tag cut off", "DF", "truncated");
    row("tag without length", "DF22", "truncated");
    row("81 without its byte", "DF2281", "truncated");
    row("82 with one byte", "DF228201", "truncated");
    row("value one byte short", "DF220241", "truncated");
    row("huge claim", "DF2282FFFF41", "truncated");
    row("good one, then a cut one", "DF220141DF2305", "df22:1 truncated");
    row("the same tag twice", "DF220141DF220142", "df22:1 df22:1 end");
}

void tst_BerTlv::bytes_areReadWithinTheirBounds()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, expected);
    QCOMPARE(described(QByteArray::fromHex(hex)), expected);
}

void tst_BerTlv::longLengths_areRead()
{
    QCOMPARE(described(QByteArray::fromHex("DF2281C8") + QByteArray(200, 'x')), "df22:200 end");
    QCOMPARE(described(QByteArray::fromHex("DF22820400") + QByteArray(1024, 'x')), "df22:1024 end");
}

void tst_BerTlv::header_tellsTheSizeBeforeTheValueIsThere()
{
    const QByteArray start = QByteArray::fromHex("FF20820123");
    const auto header = BerReader::header(bytesOf(start));
    QVERIFY(header.has_value());
    QCOMPARE(header->tag, 0xFF20U);
    QCOMPARE(header->headerSize, std::size_t{5});
    QCOMPARE(header->valueSize, std::size_t{0x123});
}

QTEST_APPLESS_MAIN(tst_BerTlv)
#include "tst_BerTlv.moc"
