// SPDX-License-Identifier: Apache-2.0
#include "app/Admission.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

QByteArray admissionOf(const vault::KeyFolder &keys)
{
    const QJsonObject admission{
        {u"kiosk"_s, keys.kiosk().text()},
        {u"signing"_s, QString::fromLatin1(keys.signer().publicKey().toBytes().toBase64())}};
    return QJsonDocument(admission).toJson(QJsonDocument::Compact);
}

} // namespace app
