// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace web {

// A certificate and its private key, PEM, unencrypted. The key file is 0600.
struct TlsFiles
{
    QString certificate;
    QString key;
};

} // namespace web
