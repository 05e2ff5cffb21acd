// StudentHost
