// SPDX-License-Identifier: Apache-2.0
#include "core/PersonCodec.h"

#include "core/CborReader.h"

#include <QCborStreamWriter>

namespace core {

namespace {

enum Key : quint64 {
    Name = 1,
    Kana = 2,
    BirthDate = 3,
    Address = 4,
    TheSex = 5,
    Household = 6,
    Phone = 7
};

// A field is [value, source, confidence].
template <typename T, typename Write>
void appendField(QCborStreamWriter &writer,
                 quint64 key,
                 const std::optional<Field<T>> &field,
                 Write write)
{
    if (!field) {
        return;
    }
    writer.append(key);
    writer.startArray(3);
    write(field->value);
    writer.append(static_cast<quint64>(field->source));
    writer.append(quint64{field->confidence});
    writer.endArray();
}

template <typename Read> auto readField(CborReader &reader, Read read)
{
    reader.enterArray(3);
    Field<decltype(read())> field;
    field.value = read();
    const quint64 source = reader.unsignedInteger(4);
    if (source == 0) {
        reader.reject();
    }
    field.source = static_cast<FieldSource>(source);
    field.confidence = static_cast<quint8>(reader.unsignedInteger(100));
    reader.leave();
    return field;
}

} // namespace

QByteArray encode(const PersonDetails &person)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    const auto text = [&writer](const QString &value) { writer.append(value); };
    writer.startMap(static_cast<quint64>(person.name.has_value() + person.kana.has_value() +
                                         person.birthDate.has_value() + person.address.has_value() +
                                         person.sex.has_value() + person.household.has_value() +
                                         person.phone.has_value()));
    appendField(writer, Name, person.name, text);
    appendField(writer, Kana, person.kana, text);
    appendField(writer, BirthDate, person.birthDate, [&writer](const QDate &date) {
        writer.append(date.toString(Qt::ISODate));
    });
    appendField(writer, Address, person.address, text);
    appendField(writer, TheSex, person.sex, [&writer](Sex sex) {
        writer.append(static_cast<quint64>(sex));
    });
    if (person.household) {
        writer.append(quint64{Household});
        writer.append(person.household->toRfc4122());
    }
    appendField(writer, Phone, person.phone, text);
    writer.endMap();
    return bytes;
}

std::optional<PersonDetails> personFrom(const QByteArray &bytes)
{
    CborReader reader(bytes);
    const auto text = [&reader] { return reader.text(maxTextBytes); };
    const auto date = [&reader] {
        const QDate value = QDate::fromString(reader.text(10), Qt::ISODate);
        if (!value.isValid()) {
            reader.reject();
        }
        return value;
    };
    const auto sex = [&reader] {
        const auto code = sexFrom(reader.unsignedInteger());
        if (!code) {
            reader.reject();
        }
        return code.value_or(Sex::NotKnown);
    };
    const auto household = [&reader] {
        const QUuid id = QUuid::fromRfc4122(reader.bytesExactly(16));
        if (id.version() != QUuid::Random) {
            reader.reject();
        }
        return id;
    };
    const auto phone = [&reader] {
        QString digits = reader.text(11);
        if (!isPhone(digits)) {
            reader.reject();
        }
        return digits;
    };
    PersonDetails person;
    reader.enterMap(64);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Name:
            person.name = readField(reader, text);
            break;
        case Kana:
            person.kana = readField(reader, text);
            break;
        case BirthDate:
            person.birthDate = readField(reader, date);
            break;
        case Address:
            person.address = readField(reader, text);
            break;
        case TheSex:
            person.sex = readField(reader, sex);
            break;
        case Household:
            person.household = household();
            break;
        case Phone:
            person.phone = readField(reader, phone);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    return reader.finished() ? std::optional(person) : std::nullopt;
}

} // namespace core
