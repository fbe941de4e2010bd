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
    Phone = 7,
    Needs = 8,
    Amounts = 9,
    OwnQuestions = 10,
    WhereTo = 11,
    BackOn = 12,
    TheCar = 13,
    TheRelation = 14,
    Note = 15,
    Language = 16,
    EmergencyContact = 17
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

template <typename Map> void appendCodes(QCborStreamWriter &writer, quint64 key, const Map &codes)
{
    if (codes.empty()) {
        return;
    }
    writer.append(key);
    writer.startMap(codes.size());
    for (const auto &[code, value] : codes) {
        writer.append(static_cast<quint64>(code));
        writer.append(static_cast<quint64>(value));
    }
    writer.endMap();
}

// A code of a newer version is passed over with its value.
template <typename TakeCode>
void readCodes(CborReader &reader, quint64 mostValue, const TakeCode &take)
{
    reader.enterMap(64);
    while (reader.hasNext()) {
        const quint64 code = reader.unsignedInteger(0xffff);
        take(code, reader.unsignedInteger(mostValue));
    }
    reader.leave();
}

void readNeeds(CborReader &reader, NeedAnswers &answers)
{
    readCodes(reader, 1, [&answers](quint64 code, quint64 value) {
        if (const auto need = needFrom(code)) {
            answers.needs[*need] = static_cast<Answer>(value);
        }
    });
}

void readAmounts(CborReader &reader, NeedAnswers &answers)
{
    readCodes(reader, mostAmount, [&answers](quint64 code, quint64 value) {
        if (const auto need = needFrom(code)) {
            answers.amounts[*need] = static_cast<quint16>(value);
        }
    });
}

void readOwn(CborReader &reader, NeedAnswers &answers)
{
    readCodes(reader, 0xffff, [&answers](quint64 code, quint64 value) {
        answers.own[static_cast<quint16>(code)] = static_cast<quint16>(value);
    });
}

QDate readDate(CborReader &reader)
{
    const QDate value = QDate::fromString(reader.text(10), Qt::ISODate);
    if (!value.isValid()) {
        reader.reject();
    }
    return value;
}

// A destination of a newer version is one that is not known here.
std::optional<Destination> readDestination(CborReader &reader)
{
    return destinationFrom(reader.unsignedInteger(0xff));
}

Car readCar(CborReader &reader)
{
    reader.enterArray(2);
    Car car;
    car.plate = reader.text(mostOfPlate);
    car.slot = reader.text(mostOfSlot);
    if (!isCar(car)) {
        reader.reject();
    }
    reader.leave();
    return car;
}

} // namespace

QByteArray encode(const PersonDetails &person)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    const auto text = [&writer](const QString &value) { writer.append(value); };
    writer.startMap(static_cast<quint64>(
        person.name.has_value() + person.kana.has_value() + person.birthDate.has_value() +
        person.address.has_value() + person.sex.has_value() + person.household.has_value() +
        person.phone.has_value() + !person.needs.needs.empty() + !person.needs.amounts.empty() +
        !person.needs.own.empty() + person.destination.has_value() + person.backOn.has_value() +
        person.car.has_value() + person.relation.has_value() + person.note.has_value() +
        person.language.has_value() + person.emergencyContact.has_value()));
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
    appendCodes(writer, Needs, person.needs.needs);
    appendCodes(writer, Amounts, person.needs.amounts);
    appendCodes(writer, OwnQuestions, person.needs.own);
    if (person.destination) {
        writer.append(quint64{WhereTo});
        writer.append(static_cast<quint64>(*person.destination));
    }
    if (person.backOn) {
        writer.append(quint64{BackOn});
        writer.append(person.backOn->toString(Qt::ISODate));
    }
    if (person.car) {
        writer.append(quint64{TheCar});
        writer.startArray(2);
        writer.append(person.car->plate);
        writer.append(person.car->slot);
        writer.endArray();
    }
    if (person.relation) {
        writer.append(quint64{TheRelation});
        writer.append(static_cast<quint64>(*person.relation));
    }
    appendField(writer, Note, person.note, text);
    appendField(writer, Language, person.language, text);
    appendField(writer, EmergencyContact, person.emergencyContact, text);
    writer.endMap();
    return bytes;
}

std::optional<PersonDetails> personFrom(const QByteArray &bytes)
{
    CborReader reader(bytes);
    const auto text = [&reader] { return reader.text(maxTextBytes); };
    const auto date = [&reader] { return readDate(reader); };
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
        case Needs:
            readNeeds(reader, person.needs);
            break;
        case Amounts:
            readAmounts(reader, person.needs);
            break;
        case OwnQuestions:
            readOwn(reader, person.needs);
            break;
        case WhereTo:
            person.destination = readDestination(reader);
            break;
        case BackOn:
            person.backOn = readDate(reader);
            break;
        case TheCar:
            person.car = readCar(reader);
            break;
        case TheRelation: // one of a newer version is not known here
            person.relation = relationFrom(reader.unsignedInteger(0xff));
            break;
        case Note:
            person.note = readField(reader, text);
            break;
        case Language:
            person.language = readField(reader, text);
            break;
        case EmergencyContact:
            person.emergencyContact = readField(reader, text);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    return reader.finished() ? std::optional(person) : std::nullopt;
}

} // namespace core
