// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/ContactCard.h"

#include "readers/qr/CleanText.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qr {

namespace {

constexpr QChar between(0x3000); // family and given name

// What one line says: N, ADR, TEL …, without parameters.
struct Property
{
    QString name;
    QString value; // still escaped
};

// At a mark that no backslash stands before; the backslashes go.
QStringList parts(const QString &value, QChar mark)
{
    QStringList all{QString()};
    bool isEscaped = false;
    for (const QChar c : value) {
        if (isEscaped) {
            all.last() += c == u'n' || c == u'N' ? QChar(u' ') : c;
            isEscaped = false;
        } else if (c == u'\\') {
            isEscaped = true;
        } else if (c == mark) {
            all.append(QString());
        } else {
            all.last() += c;
        }
    }
    return all;
}

QString cleaned(QString text, qsizetype most)
{
    text = cleanText(std::move(text)).simplified().left(most);
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        text.chop(1);
    }
    return text;
}

// The first two, as a name is written here.
QString nameOf(const QStringList &words, qsizetype most)
{
    QStringList name;
    for (const QString &word : words.first(std::min<qsizetype>(2, words.size()))) {
        name.append(cleaned(word, most));
    }
    name.removeAll(QString());
    return name.join(between).left(most);
}

QString phoneOf(const QString &value)
{
    QString phone = value;
    phone.removeIf([](QChar c) { return c != u'+' && (c < u'0' || c > u'9'); });
    return phone.left(longestPhone);
}

std::optional<QDate> dateOf(QString value)
{
    value.remove(u'-');
    const QDate date = QDate::fromString(value.left(8), u"yyyyMMdd"_s);
    return date.isValid() && date.year() > 1890 ? std::optional(date) : std::nullopt;
}

std::optional<quint32> postcodeOf(QString value)
{
    value.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    return value.size() == 7 ? std::optional(value.toUInt()) : std::nullopt;
}

// vCard's address: box, more, street, town, region, postcode, country.
void takeAddress(FamilyContent &content, const QString &value)
{
    const QStringList fields = parts(value, u';');
    if (fields.size() < 6) {
        return;
    }
    content.address = cleaned(fields[4] + fields[3] + fields[2] + fields[1], longestAddress);
    content.postcode = postcodeOf(fields[5]);
}

void takeVcard(FamilyContent &content, const Property &property)
{
    Member &member = content.members.front();
    if (property.name == u"N") {
        member.name = nameOf(parts(property.value, u';'), longestName);
    } else if (property.name == u"FN" && member.name.isEmpty()) {
        member.name = cleaned(parts(property.value, u'\n').first(), longestName);
    } else if (property.name == u"X-PHONETIC-LAST-NAME") {
        member.kana = cleaned(property.value, longestKana / 2);
    } else if (property.name == u"X-PHONETIC-FIRST-NAME" && !member.kana.isEmpty()) {
        member.kana += between + cleaned(property.value, longestKana / 2 - 1);
    } else if (property.name == u"BDAY") {
        member.birthDate = dateOf(property.value);
    } else if (property.name == u"TEL" && member.phone.isEmpty()) {
        member.phone = phoneOf(property.value);
    } else if (property.name == u"ADR" && content.address.isEmpty()) {
        takeAddress(content, property.value);
    }
}

void takeMecard(FamilyContent &content, const Property &property)
{
    Member &member = content.members.front();
    const auto plain = [&property] { return parts(property.value, QChar(0)).first(); };
    if (property.name == u"N") {
        member.name = nameOf(parts(property.value, u','), longestName);
    } else if (property.name == u"SOUND") {
        member.kana = nameOf(parts(property.value, u','), longestKana);
    } else if (property.name == u"BDAY") {
        member.birthDate = dateOf(plain());
    } else if (property.name == u"TEL" && member.phone.isEmpty()) {
        member.phone = phoneOf(plain());
    } else if (property.name == u"ADR" && content.address.isEmpty()) {
        content.address = cleaned(plain(), longestAddress);
    }
}

// "TEL;TYPE=cell:0900…"; a group before the name ("item1.TEL") is none of ours.
Property propertyFrom(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0) {
        return {};
    }
    const QString name = line.left(colon).section(u';', 0, 0).section(u'.', -1);
    return {name.toUpper(), line.sliced(colon + 1)};
}

// A line that begins with a blank goes on from the one before it.
QStringList unfolded(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u"\n "_s, QString());
    text.replace(u"\n\t"_s, QString());
    return text.split(u'\n', Qt::SkipEmptyParts);
}

// Fields end in a semicolon that is not escaped; their values stay escaped.
QStringList mecardFields(const QString &text)
{
    QStringList fields{QString()};
    bool isEscaped = false;
    for (const QChar c : text) {
        if (!isEscaped && c == u';') {
            fields.append(QString());
            continue;
        }
        fields.last() += c;
        isEscaped = !isEscaped && c == u'\\';
    }
    return fields;
}

} // namespace

std::optional<FamilyContent> contactFrom(const QByteArray &text)
{
    if (text.size() > longestContactCard) {
        return std::nullopt;
    }
    const QString card = QString::fromUtf8(text);
    const bool isMecard = card.startsWith(u"MECARD:", Qt::CaseInsensitive);
    if (!isMecard && !card.startsWith(u"BEGIN:VCARD", Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    FamilyContent content;
    content.members.emplace_back();
    for (const QString &line : isMecard ? mecardFields(card.sliced(7)) : unfolded(card)) {
        const Property property = propertyFrom(line);
        isMecard ? takeMecard(content, property) : takeVcard(content, property);
    }
    return content.members.front().name.isEmpty() ? std::nullopt : std::optional(content);
}

} // namespace qr
